package vn.ntm.targets.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.ntm.targets.TargetsWorld.as;
import static vn.ntm.targets.TargetsWorld.once;
import static vn.ntm.targets.assessment.AssessmentWorld.get;
import static vn.ntm.targets.assessment.AssessmentWorld.of;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ntm.targets.EventContract;
import vn.ntm.targets.TargetsWorld;
import vn.ntm.targets.criteria.CriteriaSets;
import vn.ntm.testing.KafkaServer;
import vn.ntm.testing.ServiceResources;
import vn.ntm.testing.Tokens;

/** The plan of An Giang of 2018 on the running service: annex 1, its groups, and annex 2. */
@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = {
      @ResourceArg(name = "database", value = TargetsWorld.DATABASE),
      @ResourceArg(name = "topics", value = TargetsWorld.TOPICS)
    })
class AnGiangTest {

  /** Code of the commune, criteria met and unmet indicators, as annex 1 prints them. */
  private static final List<String> ANNEX_1 =
      List.of(
          "30694|19|",
          "30697|19|",
          "30721|19|",
          "30391|19|",
          "30508|19|",
          "30334|19|",
          "30331|19|",
          "30340|18|15.1",
          "30445|18|13.1; 13.2",
          "30649|18|15.1",
          "30499|17|13.1; 15.1",
          "30556|17|13.1; 19.2",
          "30640|17|15.1; 19.1",
          "30646|17|15.1; 19.1",
          "30619|17|17.1; 17.8; 18.5; 18.6",
          "30310|17|13.1; 13.2; 17.2; 17.5; 17.8;",
          "30313|17|17.2; 17.5; 17.8; 19.2",
          "30490|16|13.1; 15.1; 17.8",
          "30469|16|15.1; 17.8; 18.3",
          "30457|15|13.1; 13.2; 15.3; 17.8; 19.2",
          "30625|14|2.3; 13.1; 15.1; 17.2; 17.8; 18.5");

  private static final String ANNEX_2 =
      "6.2,8.3,8.4,13.1,13.2,15.3,17.8,18.5,18.6,19.1,11,15.1,17.1";

  private static String batch;

  @Inject CriteriaSets sets;

  private String set;
  private String province;

  @BeforeEach
  void annexOneIsEnteredAndApproved() {
    TargetsWorld.loadTrees();
    set = sets.byCode("AN_GIANG_COMMUNE_2017").orElseThrow().versionId().toString();
    province =
        get(of("auditor", "89"), "/v1/localities?code=89&asOf=2024-02-05").getString("items[0].id");
    if (batch == null) {
      Response entered = send(of("coordinator", "89"), annexOne());
      assertThat(entered.statusCode()).as(entered.asString()).isEqualTo(201);
      batch = entered.header("Location");
      AssessmentWorld.approve(batch, "89");
    }
  }

  @Test
  void f004_07_annexOneIsComputedAsItIsPrinted() {
    JsonPath summary = summary("");
    assertThat(summary.getInt("known")).isEqualTo(21);
    // The rural communes of 2017, without the wards and townships beside them.
    assertThat(summary.getInt("places")).isEqualTo(119);
    assertThat(summary.getInt("criteriaMet")).isEqualTo(367);
    assertThat(summary.getString("average")).isEqualTo("17.48");
    assertThat(summary("&decimals=1").getString("average")).isEqualTo("17.5");
    assertThat(summary.getInt("minimum")).isEqualTo(14);
    assertThat(new TreeMap<>(summary.getMap("unmetByCriterion")))
        .isEqualTo(new TreeMap<>(Map.of("15", 9, "13", 7, "17", 7, "19", 5, "18", 3, "2", 1)));
    assertThat(summary.getInt("unmetByCode.'15.1'")).isEqualTo(8);
    JsonPath places = get(of("auditor", "89"), under("places") + "&limit=1000");
    for (Map<String, Object> place : places.<Map<String, Object>>getList("items")) {
      if (Boolean.TRUE.equals(place.get("known"))) {
        assertThat(place.get("criteriaMet"))
            .as(place.get("localityName").toString())
            .isEqualTo(place.get("declaredMet"));
      }
    }
  }

  @Test
  void f004_06_theCommunesFallIntoTheSixPrintedGroups() {
    assertThat(summary("").getList("byCriteriaMet.collect { it.criteriaMet + ':' + it.places }"))
        .containsExactly("19:7", "18:3", "17:7", "16:2", "15:1", "14:1");
  }

  @Test
  void f004_03_recognisedCommunesAreInTheClassOfWhatTheyMeet() {
    assertThat(summary("").getList("distribution.collect { it.label + ':' + it.places }"))
        .containsExactly("19:7", "15-18:13", "10-14:1", "5-9:0", "<5:0");
  }

  @Test
  void withAnnexTwoCarriedOut15CommunesMeetAll19AndSixAreNamed() {
    JsonPath forecast = get(of("coordinator", "89"), under("forecast") + "&remedied=" + ANNEX_2);
    assertThat(forecast.getInt("meetingAllNow")).isEqualTo(7);
    assertThat(forecast.getInt("meetingAll")).isEqualTo(15);
    assertThat(forecast.getInt("criteriaMet")).isEqualTo(391);
    assertThat(forecast.getString("average")).isEqualTo("18.62");
    assertThat(forecast.getList("reaching")).hasSize(8);
    Map<String, Integer> others = new HashMap<>();
    for (Map<String, Object> place : forecast.<Map<String, Object>>getList("others")) {
      String name = place.get("localityName").toString();
      others.put(name.substring(0, name.indexOf(',')), (Integer) place.get("criteriaMet"));
    }
    assertThat(others)
        .isEqualTo(
            Map.of(
                "Xã Vĩnh Gia",
                18,
                "Xã Mỹ Khánh",
                18,
                "Xã Mỹ Hoà Hưng",
                17,
                "Xã Mỹ Đức",
                18,
                "Xã Tân Hòa",
                18,
                "Xã Vĩnh Thành",
                17));
  }

  @Test
  void f004_09_whatIsUnmetIsFoundByItsCause() {
    Map<String, Object> causes = new HashMap<>();
    causes.put("setVersionId", set);
    causes.put("foundOn", "2017-12-31");
    causes.put(
        "causes",
        List.of(
            cause("30556", "13.1", "OBJECTIVE", "NEW_INDICATOR"),
            cause("30556", "19.2", "OBJECTIVE", "CONTRADICTORY_GUIDANCE"),
            cause("30310", "17.5", "SUBJECTIVE", "COMPLACENCY")));
    post(of("coordinator", "89"), "/v1/assessments/causes", causes).then().statusCode(201);
    assertThat(
            get(of("auditor", "89"), under("unmet") + "&cause=OBJECTIVE")
                .getList("items.collect { it.code + ' ' + it.cause.cause }"))
        .containsExactlyInAnyOrder("13.1 NEW_INDICATOR", "19.2 CONTRADICTORY_GUIDANCE");
    assertThat(get(of("auditor", "89"), under("unmet") + "&cause=SUBJECTIVE").getList("items.code"))
        .containsExactly("17.5");
    assertThat(get(of("auditor", "89"), under("unmet")).getList("items")).hasSize(42);
    JsonPath place = get(of("auditor", "89"), ofPlace("30310"));
    assertThat(
            place.getString(
                "verdicts.find { it.code == '17' }.indicators.find { it.code == '17.5' }"
                    + ".cause.kind"))
        .isEqualTo("SUBJECTIVE");
  }

  @Test
  void f004_16_theAnnexIsRebuiltFromTheReportThatItWasTakenFrom() {
    JsonPath entered = get(of("auditor", "89"), batch);
    assertThat(entered.getString("sourceReportId")).isEqualTo("Phụ lục 1");
    assertThat(entered.getString("state")).isEqualTo("APPROVED");
    List<String> printed = new ArrayList<>();
    for (Map<String, Object> row :
        get(of("auditor", "89"), batch + "/statements").<Map<String, Object>>getList("items")) {
      printed.add(row.get("declaredMet") + "|" + row.get("printed"));
    }
    assertThat(printed)
        .containsExactlyElementsOf(ANNEX_1.stream().map(row -> row.substring(6)).toList());
  }

  @Test
  void otherServicesAreToldOfEachPlaceOnce() {
    String place = placeId("30457");
    ConsumerRecord<String, String> event =
        await()
            .atMost(Duration.ofSeconds(30))
            .until(
                () ->
                    KafkaServer.records("targets.assessment.v1").stream()
                        .filter(record -> record.value().contains("\"" + place + "\""))
                        .findFirst()
                        .orElse(null),
                found -> found != null);
    assertThat(EventContract.broken("vn.ntm.targets.assessment-changed.v1", event.value()))
        .isEmpty();
    JsonPath told = JsonPath.from(event.value());
    assertThat(told.getInt("criteriaMet")).isEqualTo(15);
    assertThat(told.getList("unmet")).containsExactly("13.1", "13.2", "15.3", "17.8", "19.2");
    assertThat(told.getList("localityPath")).contains(province, place);
  }

  @Test
  void aReportIsRefusedAsAWholeWithEveryWrongStatement() {
    Map<String, Object> body = annexOne();
    body.put(
        "statements",
        List.of(
            statement("30694", 19, "20.1"),
            statement("30697", 25, ""),
            statement("30721", null, null),
            statement("30391", 19, ""),
            statement("30391", 19, "")));
    Response refused = send(of("coordinator", "89"), body);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.jsonPath().getList("errors.collect { it.pointer + ' ' + it.code }"))
        .containsExactly(
            "/statements/0/unmet STATEMENT-CODES-UNKNOWN",
            "/statements/1/declaredMet STATEMENT-TOTAL",
            "/statements/2/declaredMet STATEMENT-TOTAL",
            "/statements/4/localityId STATEMENT-PLACE-TWICE");
  }

  @Test
  void anotherProvinceSeesNothingOfIt() {
    Tokens other = of("coordinator", "94");
    as(other).get(batch).then().statusCode(404);
    as(other).get(batch + "/statements").then().statusCode(404);
    as(other).get(ofPlace("30457")).then().statusCode(404);
    for (String list : List.of("summary", "places", "unmet")) {
      as(other).get(under(list)).then().statusCode(404);
    }
    as(other).get(under("regressions") + "&from=2017-01-01").then().statusCode(404);
    as(other).get(under("forecast") + "&remedied=13.1").then().statusCode(404);
    send(other, annexOne()).then().statusCode(404);
    as(of("partner", "89")).get(batch).then().statusCode(403);
    send(of("auditor", "89"), annexOne()).then().statusCode(403);
  }

  private Map<String, Object> annexOne() {
    Map<String, Object> body = new HashMap<>();
    body.put("localityId", province);
    body.put("setVersionId", set);
    body.put("statedOn", "2017-12-31");
    body.put("source", "LOCALITY_REPORT");
    body.put("sourceReportId", "Phụ lục 1");
    body.put(
        "statements",
        ANNEX_1.stream()
            .map(row -> row.split("\\|", -1))
            .map(row -> statement(row[0], Integer.valueOf(row[1]), row[2]))
            .toList());
    return body;
  }

  private static Map<String, Object> statement(String code, Integer met, String unmet) {
    Map<String, Object> statement = new HashMap<>();
    statement.put("localityId", placeId(code));
    statement.put("unmet", unmet);
    statement.put("declaredMet", met);
    return statement;
  }

  private static Map<String, Object> cause(
      String code, String indicator, String kind, String cause) {
    Map<String, Object> body = new HashMap<>();
    body.put("localityId", placeId(code));
    body.put("code", indicator);
    body.put("kind", kind);
    body.put("cause", cause);
    return body;
  }

  private JsonPath summary(String more) {
    return get(of("auditor", "89"), under("summary") + more);
  }

  private String under(String list) {
    return "/v1/assessments/"
        + list
        + "?under="
        + province
        + "&setVersionId="
        + set
        + "&asOf=2017-12-31";
  }

  private String ofPlace(String code) {
    return "/v1/assessments?localityId="
        + placeId(code)
        + "&setVersionId="
        + set
        + "&asOf=2017-12-31";
  }

  private static String placeId(String code) {
    return get(of("auditor", "89"), "/v1/localities?code=" + code + "&asOf=2024-02-05")
        .getString("items[0].id");
  }

  private static Response send(Tokens who, Map<String, Object> body) {
    return post(who, "/v1/assessments/statements", body);
  }

  private static Response post(Tokens who, String path, Map<String, Object> body) {
    return once(as(who)).contentType("application/json").body(body).post(path);
  }
}
