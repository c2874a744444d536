package vn.ntm.targets.recognition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static vn.ntm.targets.TargetsWorld.as;
import static vn.ntm.targets.TargetsWorld.idOf;
import static vn.ntm.targets.TargetsWorld.once;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ntm.targets.EventContract;
import vn.ntm.targets.RecognitionHistory;
import vn.ntm.targets.TargetsWorld;
import vn.ntm.targets.locality.domain.Standard;
import vn.ntm.testing.KafkaServer;
import vn.ntm.testing.ServiceResources;
import vn.ntm.testing.Tokens;

@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = {
      @ResourceArg(name = "database", value = TargetsWorld.DATABASE),
      @ResourceArg(name = "topics", value = TargetsWorld.TOPICS)
    })
class RecognitionTest {

  private static final String DAY = "2024-02-05";
  private static final Tokens AN_GIANG =
      Tokens.of("leader").account("leader-89").locality("89@" + DAY);

  private static final Tokens SOC_TRANG = Tokens.of("leader").locality("94@" + DAY);

  @Inject DataSource dataSource;

  @BeforeEach
  void bothTreesAreLoaded() {
    TargetsWorld.loadTrees();
  }

  @Test
  void recognitionsCountTowardTheTargetsOfThePlan() throws Exception {
    String plan =
        once(as("coordinator"))
            .contentType("application/json")
            .body(
                Files.readString(TargetsWorld.DATA.resolve("plans/soc-trang-2024.json"))
                    .replace("23/KH-UBND", "901/KH-UBND"))
            .post("/v1/plans/imports")
            .header("Location");
    // One commune of 2024, one of the year before, and a district of 2023 decided in 2024.
    assertThat(recorded("31699", "NTM", "2024-05-31", 2024)).isNotNull();
    assertThat(recorded("31687", "NTM", "2024-01-31", 2023)).isNotNull();
    assertThat(recorded("942", "DISTRICT_NTM", "2024-05-31", 2023)).isNotNull();
    JsonPath targets = as("auditor").get(plan + "/targets").jsonPath();
    assertThat(targets.getList("items[0..4].counts.listed")).containsExactly(5, 9, 1, 2, 1);
    assertThat(targets.getInt("items[0].counts.reached")).isEqualTo(1);
    assertThat(targets.getInt("items[3].counts.reached")).isEqualTo(1);
    assertThat(targets.<Object>get("items[4].counts.reached")).isNull();
    assertThat(targets.getString("items[0].localities[0].recognitionId")).isNotNull();
    assertThat(targets.<Object>get("items[0].localities[1].recognitionId")).isNull();
  }

  @Test
  void aRecognitionIsReadAndListedInItsSubtree() {
    String location = recorded("31585", "NTM", "2024-04-30", 2023);
    as("auditor")
        .get(location)
        .then()
        .statusCode(200)
        .body(
            "locality.fullName",
            equalTo("Xã Thiện Mỹ, Huyện Châu Thành, Tỉnh Sóc Trăng"),
            "recognisedYear",
            equalTo(2023),
            "status",
            equalTo("ACTIVE"));
    String district = idOf("942", "2024-02-05");
    as("auditor")
        .get("/v1/recognitions?standard=NTM&year=2023&under=" + district)
        .then()
        .statusCode(200)
        .body("items", hasSize(1), "items[0].locality.code", equalTo("31585"));
    Tokens other = Tokens.of("auditor").locality("96@2024-02-05");
    as(other).get(location).then().statusCode(404);
    as(other).get("/v1/recognitions").then().body("items", hasSize(0));
    as("auditor").get("/v1/recognitions?standard=BEST").then().statusCode(400);
  }

  @Test
  void f004_05_recognitionsCarryTheSetThatTheyWereGrantedUnder() {
    List<String> codes =
        as(AN_GIANG)
            .get("/v1/localities?level=COMMUNE&asOf=2024-02-05&limit=200&under=" + idOf("892", DAY))
            .jsonPath()
            .getList("items.findAll { it.kind == 'XA' }.code");
    codes.addAll(
        as(AN_GIANG)
            .get("/v1/localities?level=COMMUNE&asOf=2024-02-05&limit=200&under=" + idOf("893", DAY))
            .jsonPath()
            .getList("items.findAll { it.kind == 'XA' }.code"));
    codes.addAll(
        as(AN_GIANG)
            .get("/v1/localities?level=COMMUNE&asOf=2024-02-05&limit=200&under=" + idOf("891", DAY))
            .jsonPath()
            .getList("items.findAll { it.kind == 'XA' }.code"));
    assertThat(codes).hasSizeGreaterThanOrEqualTo(33);
    List<Map<String, Object>> items = new ArrayList<>();
    for (int i = 0; i < 33; i++) {
      Map<String, Object> body = body(codes.get(i), "ADVANCED", "2024-01-15", i < 12 ? 2017 : 2015);
      body.put("criteriaSet", i < 12 ? "3379/QĐ-UBND" : "2361/QĐ-UBND");
      items.add(body);
    }
    Response entered = RecognitionHistory.enter(AN_GIANG, items);
    assertThat(entered.statusCode()).as(entered.asString()).isEqualTo(201);
    assertThat(ofSet("3379/QĐ-UBND")).isZero();
    RecognitionHistory.approve(AN_GIANG.another("second"), entered).then().statusCode(200);
    assertThat(ofSet("3379/QĐ-UBND")).isEqualTo(12);
    assertThat(ofSet("2361/QĐ-UBND")).isEqualTo(21);
  }

  @Test
  void f004_08_recognitionsOfThePeriod2011To2015AreThoseOfTheirYears() {
    // Year of recognition and commune, as the plan of An Giang lists them.
    Map<Integer, List<String>> byYear =
        Map.of(
            2013, List.of("30334"),
            2014, List.of("30331"),
            2015,
                List.of(
                    "30694", "30697", "30391", "30508", "30640", "30646", "30313", "30490", "30469",
                    "30457", "30625"),
            2016, List.of("30721", "30340", "30445", "30649", "30499", "30556", "30619", "30310"));
    List<Map<String, Object>> items = new ArrayList<>();
    byYear.forEach(
        (year, communes) ->
            communes.forEach(
                commune -> {
                  // A standard that nothing else in these tests gives to communes of An Giang.
                  Map<String, Object> body = body(commune, "MODEL", "2017-01-10", year);
                  body.put("criteriaSet", "2361/QĐ-UBND, 2013-2016");
                  items.add(body);
                }));
    Response entered = RecognitionHistory.enter(AN_GIANG, items);
    assertThat(entered.statusCode()).as(entered.asString()).isEqualTo(201);
    RecognitionHistory.approve(AN_GIANG.another("second"), entered).then().statusCode(200);
    assertThat(ofYears("yearFrom=2011&yearTo=2015")).hasSize(13).doesNotContain(2016);
    assertThat(ofYears("yearFrom=2016")).hasSize(8).containsOnly(2016);
    assertThat(ofYears("yearTo=2013")).containsExactly(2013);
    assertThat(ofYears("year=2015")).hasSize(11);
    as(AN_GIANG).get("/v1/recognitions?yearFrom=15").then().statusCode(400);
  }

  private static List<Integer> ofYears(String years) {
    return as(AN_GIANG)
        .queryParam("criteriaSet", "2361/QĐ-UBND, 2013-2016")
        .get("/v1/recognitions?limit=200&" + years)
        .jsonPath()
        .getList("items.recognisedYear");
  }

  private static int ofSet(String set) {
    return as(AN_GIANG)
        .queryParam("criteriaSet", set)
        .queryParam("limit", 200)
        .get("/v1/recognitions")
        .jsonPath()
        .getList("items")
        .size();
  }

  @Test
  void everyBrokenRuleIsTold() {
    Response refused = post(body("31639", "NTM", "2024-07-01", 2025));
    refused
        .then()
        .statusCode(422)
        .body("code", equalTo("INVALID"))
        .body(
            "errors.collect { it.pointer + ' ' + it.code }",
            containsInAnyOrder(
                "/items/0/standard RECOGNITION-STANDARD-UNFIT",
                "/items/0/decisionDate RECOGNITION-IN-FUTURE",
                "/items/0/recognisedYear RECOGNITION-YEAR"));
  }

  @Test
  void aTownCompletesItsTaskAndARuralDistrictMeetsTheStandard() {
    assertThat(recorded("948", "TASK_COMPLETED", "2024-03-01", 2023)).isNotNull();
    post(body("950", "DISTRICT_NTM", "2024-03-01", 2023))
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("RECOGNITION-STANDARD-UNFIT"));
    post(body("949", "TASK_COMPLETED", "2024-03-01", 2023)).then().statusCode(422);
  }

  @Test
  void theSameStandardIsNotHeldTwice() {
    recorded("31546", "ADVANCED", "2024-03-01", 2024);
    post(body("31546", "ADVANCED", "2024-04-01", 2024))
        .then()
        .statusCode(409)
        .body("code", equalTo("RECOGNITION-ENTRY-REFUSED"))
        .body("errors.code", equalTo(List.of("RECOGNITION-HELD")));
    assertThat(recorded("31546", "MODEL", "2024-04-01", 2024)).isNotNull();
  }

  @Test
  void ofManyApprovalsAtOnceOneRecords() throws Exception {
    List<Response> lists = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      lists.add(post(body("31759", "ADVANCED", "2024-04-01", 2024)));
      assertThat(lists.get(i).statusCode()).isEqualTo(201);
    }
    // Each list is approved twice: by somebody and somebody else.
    ExecutorService callers = Executors.newFixedThreadPool(8);
    try {
      List<Future<Integer>> answers = new ArrayList<>();
      for (Response list : lists) {
        for (String person : List.of("one", "two")) {
          answers.add(
              callers.submit(
                  () -> RecognitionHistory.approve(SOC_TRANG.another(person), list).statusCode()));
        }
      }
      Map<Integer, Integer> statuses = new HashMap<>();
      for (Future<Integer> answer : answers) {
        statuses.merge(answer.get(), 1, Integer::sum);
      }
      assertThat(statuses.remove(200)).isEqualTo(1);
      assertThat(Set.of(409, 412)).containsAll(statuses.keySet());
    } finally {
      callers.shutdownNow();
    }
    as("auditor")
        .get("/v1/recognitions?limit=100&standard=ADVANCED&under=" + idOf("31759", DAY))
        .then()
        .body("items", hasSize(1));
  }

  @Test
  void theLocalityIsNamedByIdOrByCodeAndDay() {
    Map<String, Object> both = body("31765", "ADVANCED", "2024-04-01", 2024);
    both.put("localityId", idOf("31765", "2024-02-05"));
    post(both).then().statusCode(422).body("errors[0].code", equalTo("LOCALITY-AMBIGUOUS"));
    Map<String, Object> unknown = body("31000", "ADVANCED", "2024-04-01", 2024);
    unknown.put("localityCode", "99998");
    post(unknown).then().statusCode(422).body("errors[0].code", equalTo("LOCALITY-UNKNOWN"));
    unknown.put("asOf", "+99999999-01-01");
    post(unknown).then().statusCode(422).body("errors[0].code", equalTo("LOCALITY-UNKNOWN"));
    both.remove("localityCode");
    both.remove("asOf");
    assertThat(recorded(both)).isNotNull();
  }

  @Test
  void onlyTheRightRoleInTheRightPlaceEnters() {
    Map<String, Object> body = body("31786", "ADVANCED", "2024-04-01", 2024);
    RecognitionHistory.entered(Tokens.of("auditor").locality("94@" + DAY), body)
        .then()
        .statusCode(403);
    RecognitionHistory.entered(AN_GIANG, body).then().statusCode(404);
    as("leader")
        .contentType("application/json")
        .body(Map.of("source", "x", "items", List.of(body)))
        .post(RecognitionHistory.ENTRIES)
        .then()
        .statusCode(400)
        .body("code", equalTo("IDEMPOTENCY-KEY-MISSING"));
  }

  @Test
  void theSameRequestAgainEntersOneListAndApprovesItOnce() {
    Map<String, Object> list =
        Map.of(
            "source",
            "Danh sách kèm báo cáo",
            "items",
            List.of(body("31681", "NTM", "2024-04-01", 2024)));
    Response entered = again(SOC_TRANG, RecognitionHistory.ENTRIES, "\"0\"", list);
    assertThat(entered.statusCode()).as(entered.asString()).isEqualTo(201);
    Response approved =
        again(
            RecognitionHistory.second(SOC_TRANG),
            entered.header("Location") + "/approval",
            entered.header("ETag"),
            Map.of());
    assertThat(approved.statusCode()).as(approved.asString()).isEqualTo(200);
    String recognition = approved.path("items[0].recognitionId");
    as("auditor")
        .get("/v1/recognitions?limit=1000&under=" + idOf("31681", DAY))
        .then()
        .body("items.id", equalTo(List.of(recognition)));
  }

  /** The second of two answers to the same request, which are the same. */
  private static Response again(Tokens who, String path, String version, Map<String, Object> body) {
    String key = UUID.randomUUID().toString();
    List<Response> answers = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      answers.add(
          as(who)
              .header("Idempotency-Key", key)
              .header("If-Match", version)
              .contentType("application/json")
              .body(body)
              .post(path));
    }
    assertThat(answers.get(1).asString()).isEqualTo(answers.get(0).asString());
    assertThat(answers.get(1).header("Location")).isEqualTo(answers.get(0).header("Location"));
    return answers.get(1);
  }

  @Test
  void anotherPersonOfTheProvinceDecides() {
    Response entered = post(body("31651", "ADVANCED", "2024-04-01", 2024));
    entered.then().statusCode(201).body("state", equalTo("ENTERED"));
    String recognition = "/v1/recognitions/" + entered.path("items[0].recognitionId");
    as("auditor").get(recognition).then().statusCode(404);
    Tokens otherAccount = SOC_TRANG.another("b").person("person-leader");
    RecognitionHistory.approve(otherAccount, entered)
        .then()
        .statusCode(403)
        .body("code", equalTo("RECOGNITION-ENTRY-OWN"));
    RecognitionHistory.approve(AN_GIANG, entered).then().statusCode(404);
    RecognitionHistory.approve(Tokens.of("leader").locality("949@" + DAY), entered)
        .then()
        .statusCode(404);
    String location = entered.header("Location");
    as(AN_GIANG).get(location).then().statusCode(404);
    as(AN_GIANG)
        .get(RecognitionHistory.ENTRIES + "?limit=1000")
        .then()
        .body("items.id.contains('" + entered.path("id") + "')", equalTo(false));
    once(as(SOC_TRANG.another("c"))).post(location + "/approval").then().statusCode(428);
    Map<String, String> reasons = Map.of("reasons", "Thiếu quyết định kèm theo");
    returned(otherAccount, entered, reasons).then().statusCode(403);
    returned(SOC_TRANG.another("c"), entered, Map.of("reasons", " ")).then().statusCode(422);
    returned(SOC_TRANG.another("c"), entered, reasons)
        .then()
        .statusCode(200)
        .body("state", equalTo("RETURNED"), "reasons", equalTo("Thiếu quyết định kèm theo"));
    RecognitionHistory.approve(SOC_TRANG.another("d"), entered).then().statusCode(412);
    once(as(SOC_TRANG.another("d")))
        .header("If-Match", "\"2\"")
        .post(location + "/approval")
        .then()
        .statusCode(409)
        .body("code", equalTo("RECOGNITION-ENTRY-DECIDED"));
    as("auditor").get(recognition).then().statusCode(404);
    as("auditor")
        .get(RecognitionHistory.ENTRIES + "?limit=1000&state=RETURNED")
        .then()
        .body("items.id.contains('" + entered.path("id") + "')", equalTo(true))
        .body("items.items.unique()", equalTo(List.of(1)));
  }

  @Test
  void aListIsApprovedOrACaseOpenedAtTheSameTimeAndNeverBoth() throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(2);
    try {
      for (String commune : List.of("31654", "31657", "31660", "31675", "31678")) {
        Response entered = post(body(commune, "ADVANCED", "2024-04-01", 2024));
        entered.then().statusCode(201);
        Future<Integer> approved =
            callers.submit(
                () -> RecognitionHistory.approve(SOC_TRANG.another("x"), entered).statusCode());
        Future<Integer> opened =
            callers.submit(
                () ->
                    once(as(Tokens.of("locality-officer").locality(commune + "@" + DAY)))
                        .contentType("application/json")
                        .body(
                            Map.of(
                                "localityCode",
                                commune,
                                "asOf",
                                DAY,
                                "standard",
                                "ADVANCED",
                                "year",
                                2024,
                                "on",
                                "2024-05-01"))
                        .post("/v1/recognition-cases")
                        .statusCode());
        assertThat(Set.of(approved.get() == 200, opened.get() == 201)).hasSize(2);
      }
    } finally {
      callers.shutdownNow();
    }
  }

  @Test
  void aListIsRecordedWholeOrNotAtAll() {
    List<Map<String, Object>> items =
        List.of(
            body("31579", "MODEL", "2024-04-01", 2024),
            body("99998", "MODEL", "2024-04-01", 2024),
            body("31579", "MODEL", "2024-04-02", 2024));
    RecognitionHistory.enter(SOC_TRANG, items)
        .then()
        .statusCode(422)
        .body("errors.pointer", equalTo(List.of("/items/1/localityCode")));
    RecognitionHistory.enter(SOC_TRANG, List.of(items.get(0), items.get(2)))
        .then()
        .statusCode(409)
        .body(
            "errors.collect { it.pointer + ' ' + it.code }",
            equalTo(List.of("/items/1/standard RECOGNITION-HELD")));
    Map<String, Object> good = body("31582", "MODEL", "2024-04-02", 2024);
    Response both = RecognitionHistory.enter(SOC_TRANG, List.of(good, items.get(0)));
    both.then().statusCode(201);
    recorded("31579", "MODEL", "2024-03-01", 2024);
    RecognitionHistory.approve(SOC_TRANG.another("second"), both)
        .then()
        .statusCode(409)
        .body("errors.pointer", equalTo(List.of("/items/1/standard")));
    as("auditor").get(both.header("Location")).then().body("state", equalTo("ENTERED"));
    as("auditor")
        .get("/v1/recognitions?under=" + idOf("31582", DAY))
        .then()
        .body("items", hasSize(0));
  }

  @Test
  void whoWasNotCompetentOnTheDayRecognisedNobody() {
    Map<String, Object> district =
        decidedBy("PROVINCIAL_CHAIRMAN", body("945", "DISTRICT_ADVANCED", "2024-04-01", 2024));
    RecognitionHistory.enter(SOC_TRANG, List.of(district))
        .then()
        .statusCode(422)
        .body(
            "errors.collect { it.pointer + ' ' + it.code }",
            equalTo(List.of("/items/0/decidedBy RECOGNITION-NOT-COMPETENT")));
    district.put("decidedBy", "KING");
    RecognitionHistory.enter(SOC_TRANG, List.of(district)).then().statusCode(422);
    // Of the day before the first rules nobody says who was competent.
    Map<String, Object> early =
        decidedBy("DISTRICT_CHAIRMAN", body("31672", "MODEL", "2013-04-01", 2013));
    RecognitionHistory.enter(SOC_TRANG, List.of(early)).then().statusCode(201);
  }

  private static Map<String, Object> decidedBy(String authority, Map<String, Object> body) {
    body.put("decidedBy", authority);
    return body;
  }

  private static Response returned(Tokens who, Response entered, Map<String, String> reasons) {
    return once(as(who))
        .header("If-Match", entered.header("ETag"))
        .contentType("application/json")
        .body(reasons)
        .post(entered.header("Location") + "/return");
  }

  @Test
  void aDistrictDoesNotRecordAndAPlaceThatIsUnderWayIsRecognisedByItsCase() {
    Map<String, Object> body = body("31666", "NTM", "2024-04-01", 2024);
    RecognitionHistory.entered(Tokens.of("leader").locality("946@" + DAY), body)
        .then()
        .statusCode(403)
        .body("code", equalTo("RECOGNITION-LEVEL"));
    Response beforeTheCase = post(body);
    beforeTheCase.then().statusCode(201);
    once(as(Tokens.of("locality-officer").locality("31666@" + DAY)))
        .contentType("application/json")
        .body(
            Map.of(
                "localityCode", "31666",
                "asOf", DAY,
                "standard", "NTM",
                "year", 2024,
                "on", "2024-02-01"))
        .post("/v1/recognition-cases")
        .then()
        .statusCode(201);
    for (Response refused :
        List.of(
            post(body), RecognitionHistory.approve(SOC_TRANG.another("second"), beforeTheCase))) {
      refused.then().statusCode(409).body("errors.code", equalTo(List.of("RECOGNITION-UNDER-WAY")));
    }
    // Nothing leads it to the other standard.
    assertThat(recorded("31666", "ADVANCED", "2024-04-01", 2024)).isNotNull();
  }

  @Test
  void otherServicesAreToldOfTheRecognition() {
    String id =
        recorded("31648", "ADVANCED", "2024-04-01", 2024).substring("/v1/recognitions/".length());
    JsonPath told = toldOf(id, 1);
    assertThat(told.getString("authority")).isEqualTo("Chủ tịch UBND tỉnh Sóc Trăng");
    assertThat(told.getList("localityPath"))
        .containsExactly(idOf("94", DAY), idOf("946", DAY), idOf("31648", DAY));
    assertThat(told.getString("endedOn")).isNull();
  }

  private static JsonPath toldOf(String id, int version) {
    ConsumerRecord<String, String> event =
        await()
            .atMost(Duration.ofSeconds(60))
            .until(
                () ->
                    KafkaServer.records("targets.recognition.v1").stream()
                        .filter(record -> id.equals(record.key()))
                        .filter(
                            record -> JsonPath.from(record.value()).getInt("version") == version)
                        .findFirst()
                        .orElse(null),
                found -> found != null);
    assertThat(EventContract.broken("vn.ntm.targets.recognition-recorded.v1", event.value()))
        .isEmpty();
    return JsonPath.from(event.value());
  }

  @Test
  void everyStandardThatASetCanBeForIsTargetedAndRecognised() {
    once(as("coordinator"))
        .multiPart(
            "file",
            "villages.csv",
            "communeCode,name,kind\n31663,Kiểu Mẫu Một,ấp\n".getBytes(UTF_8),
            "text/csv")
        .post("/v1/villages/imports?source=test&validFrom=" + DAY)
        .then()
        .statusCode(200);
    String village =
        as("auditor")
            .get("/v1/localities?level=VILLAGE&underCode=31663&asOf=" + DAY)
            .path("items[0].id");
    Map<String, String> places =
        Map.of(
            "MODERN", idOf("31663", DAY),
            "VILLAGE_NTM", village,
            "MODEL_VILLAGE", village,
            "MODEL_RESIDENTIAL_AREA", village,
            "PROVINCE_COMPLETED", idOf("94", DAY));
    StringBuilder targets = new StringBuilder();
    places.forEach(
        (standard, place) -> {
          Map<String, Object> body = body("-", standard, "2024-04-01", 2024);
          body.remove("localityCode");
          body.remove("asOf");
          body.put("localityId", place);
          toldOf(RecognitionHistory.recorded(SOC_TRANG, body), 1);
          targets
              .append(targets.isEmpty() ? "" : ",")
              .append(
                  """
                  {"code": "%s", "section": "I", "label": "đơn vị", "level": "%s",
                   "standard": "%s", "goalKind": "RECOGNISED", "comparator": "AT_LEAST",
                   "declared": 1, "unit": "đơn vị"}"""
                      .formatted(standard, Standard.valueOf(standard).level(), standard));
        });
    once(as("coordinator"))
        .contentType("application/json")
        .body(
            """
            {"number": "913/KH-UBND", "issuedOn": "2024-02-05", "title": "Mọi tiêu chuẩn",
             "issuer": {"name": "UBND tỉnh Sóc Trăng", "kind": "PEOPLES_COMMITTEE"},
             "localityCode": "94", "yearFrom": 2024, "yearTo": 2024, "targets": [%s]}"""
                .formatted(targets))
        .post("/v1/plans/imports")
        .then()
        .statusCode(201);
  }

  @Test
  void theDatabaseItselfKeepsTheRules() {
    String ward = idOf("31498", "2024-02-05");
    String commune = idOf("31738", "2024-02-05");
    assertThat(refusal(commune, "NTM", "2024-04-01", "2024")).isEmpty();
    assertThat(refusal(commune, "NTM", "2024-04-02", "2024"))
        .contains("recognition_standard_is_held_once");
    assertThat(refusal(ward, "NTM", "2024-04-01", "2024")).contains("does not fit the locality");
    assertThat(refusal(commune, "MODEL", "2025-07-02", "2024"))
        .contains("does not fit the locality");
    assertThat(refusal(commune, "MODEL", "2024-06-18", "2024"))
        .contains("decision_is_not_in_the_future");
    assertThat(refusal(commune, "MODEL", "2024-04-01", "2025"))
        .contains("recognised_year_is_not_after_decision");
    assertThat(sqlRefusal("DELETE FROM recognition")).contains("permission denied");
    assertThat(sqlRefusal("UPDATE recognition SET status = 'REVOKED'"))
        .contains("a recognition ends once, by a decision");
    assertThat(sqlRefusal("UPDATE recognition SET decision_date = '2024-01-01'"))
        .contains("permission denied");
  }

  private String refusal(String locality, String standard, String decided, String year) {
    return sqlRefusal(
        """
        INSERT INTO recognition (id, locality_id, locality_path, standard, decision_number,
          decision_date, recognised_year, authority, status, recorded_by, recorded_person,
          recorded_at)
        VALUES ('%s', '%s', '{}', '%s', '1/QĐ', '%s', %s, 'UBND tỉnh', 'ACTIVE', 'a', 'p',
          '2024-06-17T02:00:00Z')"""
            .formatted(UUID.randomUUID(), locality, standard, decided, year));
  }

  private String sqlRefusal(String sql) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
      return "";
    } catch (SQLException refused) {
      return refused.getMessage();
    }
  }

  private static String recorded(String code, String standard, String decided, int year) {
    return recorded(body(code, standard, decided, year));
  }

  private static String recorded(Map<String, Object> body) {
    return "/v1/recognitions/" + RecognitionHistory.recorded(SOC_TRANG, body);
  }

  private static Response post(Map<String, Object> body) {
    return RecognitionHistory.entered(SOC_TRANG, body);
  }

  private static Map<String, Object> body(String code, String standard, String decided, int year) {
    Map<String, Object> body = new HashMap<>();
    body.put("localityCode", code);
    body.put("asOf", "2024-02-05");
    body.put("standard", standard);
    body.put("decidedBy", RecognitionHistory.competent(standard));
    body.put("decisionNumber", "01/QĐ-UBND");
    body.put("decisionDate", decided);
    body.put("recognisedYear", year);
    body.put("authority", "Chủ tịch UBND tỉnh Sóc Trăng");
    return body;
  }
}
