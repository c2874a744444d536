package vn.ntm.targets.recognitioncase;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.ntm.targets.TargetsWorld.as;
import static vn.ntm.targets.TargetsWorld.idOf;
import static vn.ntm.targets.TargetsWorld.once;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import vn.ntm.testing.KafkaServer;
import vn.ntm.testing.Tokens;

/**
 * The people of a province, and the way of one of its communes, all of it over HTTP.
 *
 * @param commune code of the commune on the day
 * @param district code of its district, the province's where there are no districts
 */
record CaseWorld(String commune, String district, String province, String day) {

  static final String CASES = "/v1/recognition-cases";

  Tokens officer() {
    return person("locality-officer", commune);
  }

  /** Who speaks for communes at the province. */
  Tokens provinceOfficer() {
    return person("locality-officer", province);
  }

  Tokens districtOffice() {
    return person("coordinator", district).account("c-district").person("p-district");
  }

  Tokens provinceOffice() {
    return person("coordinator", province).account("c-province").person("p-province");
  }

  Tokens department() {
    return person("department", province).agency(CommuneSet.LEAD);
  }

  Tokens leader() {
    return person("leader", province);
  }

  Tokens auditor() {
    return person("auditor", province);
  }

  private Tokens person(String role, String unit) {
    return Tokens.of(role).account(role + "-" + unit).locality(unit + "@" + day);
  }

  /** Registers the commune; answers the address of the case. */
  String registered(String standard, int year, String on) {
    Response answer = register(officer(), standard, year, on);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    return answer.header("Location");
  }

  Response register(Tokens who, String standard, int year, String on) {
    return post(
        who,
        CASES,
        Map.of("localityCode", commune, "asOf", day, "standard", standard, "year", year, "on", on));
  }

  static Response post(Tokens who, String path, Object body) {
    return command(who).body(body).post(path);
  }

  static RequestSpecification command(Tokens who) {
    return once(as(who)).contentType("application/json");
  }

  JsonPath read(String location) {
    return as(auditor()).get(location).then().statusCode(200).extract().jsonPath();
  }

  /** Asks for a step on the version that is there. */
  Response step(Tokens who, String location, Map<String, Object> body) {
    return command(who)
        .header("If-Match", "\"" + read(location).getLong("version") + "\"")
        .body(body)
        .post(location + "/steps");
  }

  Response step(Tokens who, String location, String to, String on) {
    return step(who, location, Map.of("to", to, "on", on));
  }

  void taken(Tokens who, String location, String to, String on) {
    Response answer = step(who, location, to, on);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
  }

  void paper(Tokens who, String location, String kind, Map<String, Object> body) {
    Response answer = post(who, location + "/" + kind, body);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
  }

  void document(String location, String kind) {
    paper(officer(), location, "documents", documentOf(kind));
  }

  static Map<String, Object> documentOf(String kind) {
    Map<String, Object> body = new HashMap<>();
    body.put("kind", kind);
    body.put("number", "12/BC-UBND");
    body.put("issuedOn", "2020-01-15");
    body.put("issuer", "UBND xã");
    body.put("signer", "Chủ tịch UBND xã");
    body.put("signature", "VALID");
    body.put("sha256", "9f".repeat(32));
    return body;
  }

  static Map<String, Object> survey(String on, int satisfied) {
    return Map.of(
        "on",
        on,
        "householdsTotal",
        2000,
        "householdsAsked",
        1500,
        "formsValid",
        1000,
        "satisfied",
        satisfied,
        "notSatisfied",
        1000 - satisfied,
        "contents",
        List.of(Map.of("content", "Nước sạch", "satisfied", 930, "notSatisfied", 70)));
  }

  /** The answers of 100 of 150 households in a unit of the place, named by its id. */
  static Map<String, Object> unit(String localityId, int satisfied, int withWater) {
    return Map.of(
        "localityId",
        localityId,
        "householdsTotal",
        200,
        "householdsAsked",
        150,
        "formsCollected",
        120,
        "formsValid",
        100,
        "satisfied",
        satisfied,
        "notSatisfied",
        100 - satisfied,
        "contents",
        List.of(water(withWater, 100 - withWater)));
  }

  /** The whole that units make up. */
  static Map<String, Object> survey(String on, List<Map<String, Object>> units) {
    Map<String, Object> survey = new HashMap<>(Map.of("on", on, "units", units));
    for (String count :
        List.of(
            "householdsTotal",
            "householdsAsked",
            "formsCollected",
            "formsValid",
            "satisfied",
            "notSatisfied")) {
      survey.put(count, units.stream().mapToInt(unit -> (int) unit.get(count)).sum());
    }
    int withWater = units.stream().mapToInt(CaseWorld::withWater).sum();
    survey.put("contents", List.of(water(withWater, 100 * units.size() - withWater)));
    return survey;
  }

  private static int withWater(Map<String, Object> unit) {
    return (int) ((Map<?, ?>) ((List<?>) unit.get("contents")).get(0)).get("satisfied");
  }

  private static Map<String, Object> water(int satisfied, int notSatisfied) {
    return Map.of("content", "Nước sạch", "satisfied", satisfied, "notSatisfied", notSatisfied);
  }

  /** The ids of the communes and townships of a district on the day. */
  List<String> communesOf(String districtCode) {
    return as(auditor())
        .get("/v1/localities?level=COMMUNE&limit=1000&underCode=" + districtCode + "&asOf=" + day)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items.id");
  }

  static Map<String, Object> vote(String body, String on, int present, int inFavour) {
    return Map.of("body", body, "on", on, "present", present, "inFavour", inFavour);
  }

  static Map<String, Object> opinion(String verdict, String on) {
    return Map.of(
        "agency",
        CommuneSet.LEAD,
        "criterion",
        "17",
        "verdict",
        verdict,
        "figures",
        "Nước sạch 68 %",
        "conclusion",
        "Kết luận về tiêu chí 17",
        "on",
        on);
  }

  /** What the agency in charge says of each criterion of the set: this of 17, MET of the others. */
  void opinions(String location, String verdict, String on) {
    CommuneSet.enteredOnce(province, day);
    for (String criterion : CommuneSet.CRITERIA) {
      Map<String, Object> opinion =
          new HashMap<>(opinion(criterion.equals("17") ? verdict : "MET", on));
      opinion.put("criterion", criterion);
      paper(department(), location, "opinions", opinion);
    }
  }

  static Map<String, Object> decision(String on, String authority) {
    return Map.of(
        "to",
        "RECOGNIZED",
        "on",
        on,
        "decision",
        Map.of(
            "number",
            "1234/QĐ-UBND",
            "recognisedYear",
            LocalDate.parse(on).getYear(),
            "authority",
            authority,
            "criteriaSet",
            "318/QĐ-TTg"));
  }

  /** From the registration to the vote of the commune, from the first day of a month on. */
  void voted(String location, String month) {
    LocalDate first = LocalDate.parse(month + "-01");
    document(location, "RESULT_REPORT");
    taken(officer(), location, "SELF_ASSESSED", first.toString());
    document(location, "COMMENTS_SYNTHESIS");
    taken(officer(), location, "CONSULTED", first.plusDays(15).toString());
    paper(department(), location, "surveys", survey(first.plusDays(16).toString(), 950));
    document(location, "SURVEY_REPORT");
    taken(department(), location, "SURVEYED", first.plusDays(17).toString());
    paper(
        officer(),
        location,
        "votes",
        vote("COMMUNE_MEETING", first.plusDays(18).toString(), 50, 48));
    document(location, "MEETING_MINUTES");
    taken(officer(), location, "COMMUNE_VOTED", first.plusDays(18).toString());
    document(location, "SUBMISSION");
  }

  /** Opens a round of the province for communes. */
  Response round(String cutOff) {
    return post(
        provinceOffice(),
        "/v1/review-rounds",
        Map.of(
            "localityCode",
            province,
            "asOf",
            day,
            "level",
            "COMMUNE",
            "name",
            "Đợt xét " + cutOff,
            "cutOff",
            cutOff));
  }

  /** Waits until exactly this is missing for the next step. */
  void awaitMissing(String location, List<String> codes) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> read(location).getList("next.missing.code"), codes::equals);
  }

  /** From the vote of the commune to the province, through the district. */
  void submitted(String location, String verified, String submitted) {
    taken(officer(), location, "SUBMITTED_TO_DISTRICT", verified);
    document(location, "VERIFICATION_REPORT");
    taken(districtOffice(), location, "VERIFIED", verified);
    taken(districtOffice(), location, "SUBMITTED_TO_PROVINCE", submitted);
  }

  /**
   * Reports that the commune meets the set that is in force for it on the day, and has the report
   * verified and approved.
   */
  void meetsTheSet(String on) {
    stated(on, "");
  }

  /** The same for a report that names these as unmet, "" for none. */
  void stated(String on, String unmet) {
    CommuneSet.enteredOnce(province, day);
    String place = idOf(commune, day);
    String set =
        as(auditor())
            .get(
                "/v1/criteria-sets/in-force?level=COMMUNE&standard=NTM&localityId="
                    + place
                    + "&asOf="
                    + on)
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .getString("id");
    Response entered =
        post(
            officer(),
            "/v1/assessments/statements",
            Map.of(
                "localityId",
                place,
                "setVersionId",
                set,
                "statedOn",
                on,
                "source",
                "LOCALITY_REPORT",
                "statements",
                List.of(Map.of("localityId", place, "unmet", unmet))));
    assertThat(entered.statusCode()).as(entered.asString()).isEqualTo(201);
    String batch = "/v1/measurement-batches/" + entered.jsonPath().getString("id");
    decided(provinceOffice(), batch + "/verification", 1);
    decided(leader(), batch + "/approval", 2);
  }

  private static void decided(Tokens who, String path, int version) {
    Response answer = once(as(who)).header("If-Match", "\"" + version + "\"").post(path);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
  }

  void appraised(String location, String on) {
    meetsTheSet(on);
    opinions(location, "MET", on);
    document(location, "APPRAISAL_REPORT");
    taken(provinceOffice(), location, "APPRAISED", on);
  }

  void councilVoted(String location, String on) {
    paper(provinceOffice(), location, "votes", vote("APPRAISAL_COUNCIL", on, 11, 10));
    document(location, "COUNCIL_MINUTES");
    taken(provinceOffice(), location, "COUNCIL_VOTED", on);
  }

  /** Tells, as funding would, what a project in a place owes. */
  static void tellArrears(UUID project, long version, String place, long amount) {
    String json =
        """
        {"projectId": "%s", "version": %d, "localityId": "%s", "localityPath": ["%s"],
         "localityIds": ["%s"], "amount": %d, "since": %s, "effectiveDate": "2024-06-17"}"""
            .formatted(
                project,
                version,
                place,
                place,
                place,
                amount,
                amount == 0 ? "null" : "\"2024-04-30\"");
    String type = amount == 0 ? "arrears-cleared" : "arrears-arisen";
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", KafkaServer.bootstrapServers()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      ProducerRecord<byte[], byte[]> told =
          new ProducerRecord<>(
              "funding.project.v1", project.toString().getBytes(UTF_8), json.getBytes(UTF_8));
      told.headers()
          .add("ce_id", UUID.randomUUID().toString().getBytes(UTF_8))
          .add("ce_type", ("vn.ntm.funding." + type + ".v1").getBytes(UTF_8))
          .add("ce_time", "2024-06-17T02:00:00Z".getBytes(UTF_8));
      assertThat(producer.send(told)).succeedsWithin(Duration.ofSeconds(10));
    }
  }
}
