package vn.ntm.funding;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import vn.ntm.testing.KafkaServer;
import vn.ntm.testing.Tokens;
import vn.ntm.testing.openapi.ExampleRecorder;
import vn.ntm.testing.openapi.SubtreeProbe;

/** Sóc Trăng of 2024 and its people, as far as the tests of capital need them. */
final class FundingWorld {

  static final String SOC_TRANG = "94@2024-02-05";
  static final String AGENCY = "H55.31";

  /** A province in which no test does anything. */
  static final String ELSEWHERE = "96@2024-02-05";

  static final UUID PROVINCE = UUID.fromString("01900000-0000-7000-8000-000000000094");
  static final UUID DISTRICT = UUID.fromString("01900000-0000-7000-8000-000000000946");
  static final UUID COMMUNE = UUID.fromString("01900000-0000-7000-8000-000000031669");
  static final UUID VILLAGE = UUID.fromString("01900000-0000-7000-8000-000003166902");
  static final UUID AN_GIANG = UUID.fromString("01900000-0000-7000-8000-000000000089");

  private static final AtomicInteger NEXT_CODE = new AtomicInteger();

  static {
    ExampleRecorder.recordInto(Path.of("src/main/resources/openapi-examples.json"));
    SubtreeProbe.probe(
        ELSEWHERE,
        Set.of(
            "GET /v1/capital-sources",
            "GET /v1/capital-sub-sources",
            "GET /v1/programmes",
            "GET /v1/thematic-programmes",
            "GET /v1/year-end-rules",
            "GET /v1/advance-ceilings",
            "GET /v1/budget-classification",
            // Whoever states it, a statement is of the stater's own province.
            "POST /v1/treasury-statements/imports",
            // That the whole ledger is audited and sealed is for everybody to see.
            "GET /v1/ledger/audit",
            "GET /v1/ledger/seals",
            // No list, but lines of text: LedgerExportTest looks into them.
            "GET /v1/ledger/export"));
  }

  private FundingWorld() {}

  static String investor() {
    return person("investor").agency(AGENCY).sign();
  }

  static String finance() {
    return person("finance").sign();
  }

  static String otherFinance() {
    return person("finance").account("finance-2").person("person-finance-2").sign();
  }

  static String treasury() {
    return person("treasury").sign();
  }

  static Tokens person(String role) {
    return Tokens.of(role).locality(SOC_TRANG);
  }

  /** The service knows the places; told once for all tests of the application. */
  static void thePlacesAreKnown() {
    if (as(finance()).get("/v1/projects").statusCode() != 200) {
      tellLocalities();
    }
  }

  /** A new commune of the district, which the service knows. */
  static UUID communeOfItsOwn() {
    UUID commune = UUID.randomUUID();
    String code = Integer.toString(40_000 + NEXT_CODE.getAndIncrement());
    try (KafkaProducer<byte[], byte[]> producer = producer()) {
      tell(producer, commune, "COMMUNE", "XA", "Xã " + code, code, DISTRICT);
      producer.flush();
    }
    awaitKnown(code + "@2024-02-05");
    return commune;
  }

  /** A new district of the province with two communes, which the service knows. */
  static TwoCommunes districtOfTwoCommunes(String code) {
    UUID district = UUID.randomUUID();
    UUID first = UUID.randomUUID();
    UUID second = UUID.randomUUID();
    LocalDate began = LocalDate.parse("2024-01-01");
    tellOf(
        new Place(
            district, "DISTRICT", "HUYEN", "Huyện " + code, code, PROVINCE, began, null, List.of()),
        new Place(
            first,
            "COMMUNE",
            "XA",
            "Xã " + code + "01",
            code + "01",
            district,
            began,
            null,
            List.of()),
        new Place(
            second,
            "COMMUNE",
            "XA",
            "Xã " + code + "02",
            code + "02",
            district,
            began,
            null,
            List.of()));
    return new TwoCommunes(district, first, second);
  }

  /** A district and its two communes. */
  record TwoCommunes(UUID district, UUID first, UUID second) {}

  /** A commune of the district that ended on a day, which the service knows. */
  static UUID communeThatEnded(LocalDate lastDay) {
    UUID commune = UUID.randomUUID();
    String code = Integer.toString(40_000 + NEXT_CODE.getAndIncrement());
    try (KafkaProducer<byte[], byte[]> producer = producer()) {
      tell(producer, commune, "COMMUNE", "XA", "Xã " + code, code, DISTRICT, lastDay);
      producer.flush();
    }
    awaitKnown(code + "@2024-01-15");
    return commune;
  }

  /** Tells the service of the places, as their owner would, and waits until it knows them. */
  private static void tellLocalities() {
    try (KafkaProducer<byte[], byte[]> producer = producer()) {
      tell(producer, PROVINCE, "PROVINCE", "TINH", "Tỉnh Sóc Trăng", "94", null);
      tell(producer, UUID.randomUUID(), "PROVINCE", "TINH", "Tỉnh Cà Mau", "96", null);
      tell(producer, AN_GIANG, "PROVINCE", "TINH", "Tỉnh An Giang", "89", null);
      tell(producer, DISTRICT, "DISTRICT", "HUYEN", "Huyện Long Phú", "946", PROVINCE);
      tell(producer, COMMUNE, "COMMUNE", "XA", "Xã Long Phú", "31669", DISTRICT);
      tell(producer, VILLAGE, "VILLAGE", "AP", "Ấp 2", "31669-02", COMMUNE);
      producer.flush();
    }
    for (String place : new String[] {SOC_TRANG, ELSEWHERE, "89@2024-02-05", "31669@2024-02-05"}) {
      awaitKnown(place);
    }
  }

  private static void awaitKnown(String place) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                as(Tokens.of("finance").locality(place).sign()).get("/v1/projects").statusCode()
                    == 200);
  }

  private static KafkaProducer<byte[], byte[]> producer() {
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", KafkaServer.bootstrapServers()),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }

  static RequestSpecification as(String token) {
    return given().auth().oauth2(token).contentType(ContentType.JSON);
  }

  static RequestSpecification command(String token) {
    return as(token).header("Idempotency-Key", UUID.randomUUID().toString());
  }

  /** A decision of the province's council, which may carry every move of this world. */
  static String basis(String level) {
    return """
        {"number": "113/NQ-HĐND", "date": "2023-12-07", "issuer": "HĐND tỉnh Sóc Trăng",
         "level": "%s"}"""
        .formatted(level);
  }

  static ValidatableResponse proposeAssignment(String component, long amount) {
    return proposeAssignment(PROVINCE, component, amount);
  }

  private static ValidatableResponse proposeAssignment(UUID place, String component, long amount) {
    return command(finance())
        .body(
            """
            {"localityId": "%s", "programme": "NTM_2021_2025", "component": "%s",
             "capitalSource": "CENTRAL_BUDGET", "nature": "INVESTMENT", "budgetYear": 2024,
             "amount": %d, "effectiveDate": "2024-01-15", "reason": "Giao vốn năm 2024",
             "legalBasis": %s}"""
                .formatted(place, component, amount, basis("CENTRAL")))
        .post("/v1/assignments")
        .then();
  }

  static ValidatableResponse proposeAllocation(
      String fromAccount, String receiver, UUID receiverId, Object amount) {
    return command(finance())
        .body(
            """
            {"fromAccountId": "%s", "%s": "%s", "amount": %s, "effectiveDate": "2024-02-10",
             "reason": "Phân bổ chi tiết", "legalBasis": %s}"""
                .formatted(fromAccount, receiver, receiverId, amount, basis("PROVINCE")))
        .post("/v1/allocations")
        .then();
  }

  static Response approve(Response proposed, String token) {
    return command(token)
        .header("If-Match", proposed.header("ETag"))
        .post("/v1/allocations/" + proposed.path("id") + "/approval");
  }

  /** Assigns an amount to the province under a component of its own and answers the account. */
  static String assigned(String component, long amount) {
    return assigned(PROVINCE, component, amount);
  }

  /** The same to another place: a purse that a test with a place of its own shares with none. */
  static String assigned(UUID place, String component, long amount) {
    Response proposed =
        proposeAssignment(place, component, amount).statusCode(201).extract().response();
    approve(proposed, otherFinance()).then().statusCode(200);
    return proposed.path("accountId");
  }

  /** Allocates to a new project of the commune and answers the project's account. */
  static String projectAccount(String fromAccount, long amount) {
    return projectAccount(fromAccount, amount, COMMUNE);
  }

  static String projectAccount(String fromAccount, long amount, UUID commune) {
    Response proposed =
        proposeAllocation(fromAccount, "projectId", project("INVESTMENT", commune), amount)
            .statusCode(201)
            .extract()
            .response();
    approve(proposed, otherFinance()).then().statusCode(200);
    return proposed.path("accountId");
  }

  static Response takeBack(String account, long amount, String authority) {
    return command(finance())
        .body(
            """
            {"accountId": "%s", "amount": %d, "reason": "Thu hồi", "legalBasis": %s}"""
                .formatted(account, amount, basis(authority)))
        .post("/v1/reductions");
  }

  static UUID project(String nature) {
    return project(nature, COMMUNE);
  }

  static UUID project(String nature, UUID commune) {
    return UUID.fromString(
        command(investor())
            .body(
                """
                {"name": "Đường trục xã Long Phú", "investorAgency": "%s", "localityId": "%s",
                 "nature": "%s", "totalInvestment": 9000000000}"""
                    .formatted(AGENCY, commune, nature))
            .post("/v1/projects")
            .then()
            .statusCode(201)
            .extract()
            .path("id"));
  }

  static Response request(String account, Object amount) {
    return command(investor()).body(requestBody(account, amount)).post("/v1/disbursements");
  }

  static String requestBody(String account, Object amount) {
    return """
        {"accountId": "%s", "kind": "DIRECT", "amount": %s, "purpose": "Chi bồi thường đợt 1",
         "requestedOn": "2024-03-01"}"""
        .formatted(account, amount);
  }

  static Response step(Response before, String step, String token, String body) {
    RequestSpecification command =
        command(token).header("If-Match", before.header("ETag")).body(body);
    return command.post("/v1/disbursements/" + before.path("id") + "/" + step);
  }

  static String payment(String voucher, long amount) {
    return """
        {"voucher": {"number": "%s", "date": "2024-03-15", "treasury": "KBNN Sóc Trăng"},
         "amount": %d, "capitalSource": "CENTRAL_BUDGET", "nature": "INVESTMENT",
         "budgetYear": 2024}"""
        .formatted(voucher, amount);
  }

  static Response approved(String account, long amount) {
    return step(request(account, amount), "approval", finance(), "{}");
  }

  static Response paid(String account, long amount, String voucher) {
    Response paid =
        step(approved(account, amount), "payment", treasury(), payment(voucher, amount));
    paid.then().statusCode(200);
    return paid;
  }

  static long balance(String account, String compartment) {
    return as(finance())
        .get("/v1/accounts/" + account)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getLong(compartment);
  }

  private static void tell(
      KafkaProducer<byte[], byte[]> producer,
      UUID id,
      String level,
      String kind,
      String name,
      String code,
      UUID parent) {
    tell(producer, id, level, kind, name, code, parent, null);
  }

  /** Tells of a place; null or its last day. */
  private static void tell(
      KafkaProducer<byte[], byte[]> producer,
      UUID id,
      String level,
      String kind,
      String name,
      String code,
      UUID parent,
      LocalDate validTo) {
    LocalDate begun = LocalDate.parse("2024-01-01");
    tell(producer, new Place(id, level, kind, name, code, parent, begun, validTo, List.of()));
  }

  /** Tells of places and waits until the last of them is known. */
  static void tellOf(Place... places) {
    try (KafkaProducer<byte[], byte[]> producer = producer()) {
      for (Place place : places) {
        tell(producer, place);
      }
      producer.flush();
    }
    Place last = places[places.length - 1];
    awaitKnown(last.code() + "@" + last.validFrom());
  }

  private static void tell(KafkaProducer<byte[], byte[]> producer, Place place) {
    ProducerRecord<byte[], byte[]> told =
        new ProducerRecord<>(
            "targets.locality.v1",
            place.id().toString().getBytes(UTF_8),
            place.json().getBytes(UTF_8));
    told.headers()
        .add("ce_id", UUID.randomUUID().toString().getBytes(UTF_8))
        .add("ce_type", "vn.ntm.targets.locality-recorded.v1".getBytes(UTF_8))
        .add("ce_time", "2024-06-17T02:00:00Z".getBytes(UTF_8));
    assertThat(producer.send(told)).succeedsWithin(Duration.ofSeconds(10));
  }

  /** A place as its owner tells it; {@code validTo} null while it goes on. */
  record Place(
      UUID id,
      String level,
      String kind,
      String name,
      String code,
      UUID parent,
      LocalDate validFrom,
      LocalDate validTo,
      List<UUID> successors) {

    private String json() {
      String lastDay = validTo == null ? "null" : "\"" + validTo + "\"";
      String parents =
          parent == null
              ? ""
              : "{\"localityId\": \"%s\", \"validFrom\": \"%s\", \"validTo\": %s}"
                  .formatted(parent, validFrom, lastDay);
      String tookOver =
          successors.stream()
              .map(
                  "{\"localityId\": \"%s\", \"relation\": \"whole\", \"effectiveDate\": \"2024-06-01\"}"
                      ::formatted)
              .collect(Collectors.joining(", "));
      return """
          {"localityId": "%s", "version": 1, "level": "%s", "kind": "%s", "name": "%s",
           "validFrom": "%s", "validTo": %s, "parents": [%s], "successors": [%s], "codes":
           [{"scheme": "QD124", "code": "%s", "validFrom": "%s", "validTo": %s}]}"""
          .formatted(
              id, level, kind, name, validFrom, lastDay, parents, tookOver, code, validFrom,
              lastDay);
    }
  }
}
