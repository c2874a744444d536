package vn.ntm.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.ntm.funding.FundingWorld.PROVINCE;
import static vn.ntm.funding.FundingWorld.approve;
import static vn.ntm.funding.FundingWorld.as;
import static vn.ntm.funding.FundingWorld.assigned;
import static vn.ntm.funding.FundingWorld.command;
import static vn.ntm.funding.FundingWorld.finance;
import static vn.ntm.funding.FundingWorld.otherFinance;
import static vn.ntm.funding.FundingWorld.person;
import static vn.ntm.funding.FundingWorld.projectAccount;
import static vn.ntm.funding.FundingWorld.step;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import vn.ntm.funding.alert.EvaluateAlerts;
import vn.ntm.funding.alert.domain.AlertKind;
import vn.ntm.testing.KafkaServer;
import vn.ntm.testing.ServiceResources;
import vn.ntm.testing.TestClock;
import vn.ntm.testing.Tokens;

/** Each alert in a commune of its own; it is 17 June 2024 unless the clock is moved. */
@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = @ResourceArg(name = "database", value = "funding"))
class AlertTest {

  private static final String NOTE = "{\"note\": \"Huyện trình phương án phân bổ trong tuần\"}";

  private static final String REMINDER =
      """
      {"sentOn": "2024-06-10", "channel": "OFFICIAL_LETTER", "recipient": "UBND huyện Long Phú",
       "content": "Đề nghị xử lý dứt điểm đề nghị thanh toán", "letterNumber": "412/SNN-PTNT"}""";

  private static final String BY_PHONE =
      """
      {"sentOn": "2024-06-12", "channel": "PHONE", "recipient": "UBND xã",
       "content": "Nhắc lại công văn 412"}""";

  @Inject EvaluateAlerts evaluate;
  @Inject TestClock clock;
  @Inject DataSource dataSource;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @ConfigProperty(name = "quarkus.flyway.username")
  String owner;

  private final ObjectMapper json = new ObjectMapper();

  @BeforeEach
  void thePlacesAreKnown() {
    FundingWorld.thePlacesAreKnown();
  }

  @AfterEach
  void itIsJuneAgain() {
    clock.reset();
  }

  @Test
  void aLateUnitIsToldOnceAcknowledgedAndClearedWhenItHasAllocated() throws Exception {
    UUID commune = FundingWorld.communeOfItsOwn();
    String account = allocated(assigned("07", 5_000), "localityId", commune, 1_000);
    UUID project = FundingWorld.project("INVESTMENT", commune);
    allocated(account, "projectId", project, 600);
    evaluate.of(AlertKind.NOT_ALLOCATED);
    evaluate.of(AlertKind.NOT_ALLOCATED);
    Map<String, Object> alert = only(AlertKind.NOT_ALLOCATED, commune);
    assertThat(alert.get("state")).isEqualTo("OPEN");
    assertThat(alert.get("subjectId")).isEqualTo(commune.toString());
    assertThat(figure(alert, "unallocated")).isEqualTo(400);

    Response acknowledged = acknowledge(alert, finance(), "\"1\"");
    acknowledged
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"2\""))
        .body("state", equalTo("ACKNOWLEDGED"))
        .body("note", equalTo("Huyện trình phương án phân bổ trong tuần"));
    acknowledge(alert, otherFinance(), "\"2\"")
        .then()
        .statusCode(409)
        .body("code", equalTo("WRONG-STATE"));
    evaluate.of(AlertKind.NOT_ALLOCATED);
    only(AlertKind.NOT_ALLOCATED, commune);

    String rest = allocated(account, "projectId", project, 400);
    evaluate.of(AlertKind.NOT_ALLOCATED);
    assertThat(only(AlertKind.NOT_ALLOCATED, commune).get("state")).isEqualTo("CLEARED");
    assertThatItWasTold(
        (String) alert.get("id"), List.of("alert-raised", "alert-acknowledged", "alert-cleared"));

    // When the condition comes again, that is another alert.
    approve(FundingWorld.takeBack(rest, 100, "PROVINCE"), otherFinance()).then().statusCode(200);
    evaluate.of(AlertKind.NOT_ALLOCATED);
    List<Map<String, Object>> both = alerts(finance(), AlertKind.NOT_ALLOCATED, commune);
    assertThat(both).extracting(one -> one.get("state")).containsExactly("CLEARED", "OPEN");
    assertThatThrownBy(() -> execute(dataSource, "UPDATE alert SET kind = 'ARREARS'"))
        .isInstanceOf(SQLException.class);
    assertThatThrownBy(() -> execute(dataSource, "DELETE FROM alert_step"))
        .isInstanceOf(SQLException.class);
  }

  @Test
  void aRateBelowThatOfTheMonthsEndIsToldUntilMoreIsPaid() {
    UUID commune = FundingWorld.communeOfItsOwn();
    String account = projectAccount(assigned("07", 5_000), 1_000, commune);
    FundingWorld.paid(account, 100, "GRC-LOW-1-" + commune);
    evaluate.of(AlertKind.LOW_RATE);
    Map<String, Object> alert = only(AlertKind.LOW_RATE, commune);
    assertThat(figure(alert, "rate")).isEqualTo(1_000);
    assertThat(figure(alert, "threshold")).isEqualTo(3_100);
    FundingWorld.paid(account, 210, "GRC-LOW-2-" + commune);
    evaluate.of(AlertKind.LOW_RATE);
    assertThat(only(AlertKind.LOW_RATE, commune).get("state")).isEqualTo("CLEARED");
  }

  @Test
  void anAdvanceThatIsNotRecoveredInTimeAndWorkThatIsPastDueAreTold() {
    UUID commune = FundingWorld.communeOfItsOwn();
    String account = projectAccount(assigned("02", 20_000), 20_000, commune);
    String contract = ContractTest.contract(account, 10_000);
    ContractTest.accept(contract, 8_000, "2024-03-01");
    pay(account, contract, "ADVANCE", 1_000, 0);
    evaluate.of(AlertKind.ADVANCE_UNRECOVERED);
    assertThat(alerts(finance(), AlertKind.ADVANCE_UNRECOVERED, commune)).isEmpty();
    pay(account, contract, "VOLUME", 7_500, 500);
    evaluate.of(AlertKind.ADVANCE_UNRECOVERED);
    evaluate.of(AlertKind.ARREARS);
    Map<String, Object> advance = only(AlertKind.ADVANCE_UNRECOVERED, commune);
    assertThat(advance.get("subjectId")).isEqualTo(contract);
    assertThat(figure(advance, "outstandingAdvance")).isEqualTo(500);
    assertThat(figure(advance, "days")).isEqualTo(94);
    assertThat(figure(only(AlertKind.ARREARS, commune), "arrears")).isEqualTo(500);
    pay(account, contract, "VOLUME", 500, 500);
    evaluate.of(AlertKind.ADVANCE_UNRECOVERED);
    evaluate.of(AlertKind.ARREARS);
    assertThat(only(AlertKind.ADVANCE_UNRECOVERED, commune).get("state")).isEqualTo("CLEARED");
    assertThat(only(AlertKind.ARREARS, commune).get("state")).isEqualTo("CLEARED");
  }

  @Test
  void anAdvanceIsOldAfterHalfAYear() {
    UUID commune = FundingWorld.communeOfItsOwn();
    String account = projectAccount(assigned("02", 20_000), 20_000, commune);
    String contract = ContractTest.contract(account, 10_000);
    pay(account, contract, "ADVANCE", 1_000, 0);
    clock.set(LocalDate.of(2024, 9, 11));
    evaluate.of(AlertKind.ADVANCE_UNRECOVERED);
    assertThat(alerts(finance(), AlertKind.ADVANCE_UNRECOVERED, commune)).isEmpty();
    clock.set(LocalDate.of(2024, 9, 12));
    evaluate.of(AlertKind.ADVANCE_UNRECOVERED);
    assertThat(figure(only(AlertKind.ADVANCE_UNRECOVERED, commune), "days")).isEqualTo(181);
  }

  @Test
  void aRequestThatReservesForTooLongIsToldUntilItIsDecided() {
    UUID commune = FundingWorld.communeOfItsOwn();
    String account = projectAccount(assigned("02", 20_000), 20_000, commune);
    Response request = FundingWorld.request(account, 70);
    evaluate.of(AlertKind.RESERVATION_OLD);
    Map<String, Object> alert = only(AlertKind.RESERVATION_OLD, commune);
    assertThat(alert.get("subjectId")).isEqualTo(request.path("id"));
    assertThat(figure(alert, "reserved")).isEqualTo(70);
    step(request, "rejection", finance(), "{\"reason\": \"Thiếu hồ sơ\"}").then().statusCode(200);
    evaluate.of(AlertKind.RESERVATION_OLD);
    assertThat(only(AlertKind.RESERVATION_OLD, commune).get("state")).isEqualTo("CLEARED");
  }

  @Test
  void reserveThatWaitsForTooLongIsToldUntilADecisionReleasesIt() {
    UUID commune = FundingWorld.communeOfItsOwn();
    String province =
        decided(
            command(finance())
                .body(
                    """
                    {"localityId": "%s", "programme": "NTM_2021_2025", "component": "02",
                     "capitalSource": "CENTRAL_BUDGET", "nature": "INVESTMENT",
                     "budgetYear": 2024, "plan": "RESERVE", "amount": 500,
                     "effectiveDate": "2023-12-10", "reason": "Dự phòng", "legalBasis": %s}"""
                        .formatted(PROVINCE, FundingWorld.basis("CENTRAL")))
                .post("/v1/assignments"));
    String reserve =
        decided(
            command(finance())
                .body(
                    """
                    {"fromAccountId": "%s", "localityId": "%s", "amount": 500,
                     "effectiveDate": "2023-12-10", "reason": "Dự phòng", "legalBasis": %s}"""
                        .formatted(province, commune, FundingWorld.basis("PROVINCE")))
                .post("/v1/allocations"));
    evaluate.of(AlertKind.RESERVE_UNRELEASED);
    Map<String, Object> alert = only(AlertKind.RESERVE_UNRELEASED, commune);
    assertThat(alert.get("subjectId")).isEqualTo(reserve);
    assertThat(figure(alert, "unreleased")).isEqualTo(500);
    decided(
        command(finance())
            .body(
                """
                {"fromAccountId": "%s", "amount": 500, "reason": "Sử dụng dự phòng",
                 "legalBasis": %s}"""
                    .formatted(reserve, FundingWorld.basis("PROVINCE")))
            .post("/v1/reserve-releases"));
    evaluate.of(AlertKind.RESERVE_UNRELEASED);
    assertThat(only(AlertKind.RESERVE_UNRELEASED, commune).get("state")).isEqualTo("CLEARED");
  }

  /** The account of a proposal that another person has approved. */
  private static String decided(Response proposed) {
    proposed.then().statusCode(201);
    FundingWorld.approve(proposed, FundingWorld.otherFinance()).then().statusCode(200);
    return proposed.path("accountId");
  }

  @Test
  void aCounterpartRuleThatDoesNotHoldIsTold() {
    UUID commune = FundingWorld.communeOfItsOwn();
    projectAccount(assigned("02", 20_000), 300, commune);
    command(finance())
        .body(
            """
            {"localityId": "%s", "programme": "NTM_2021_2025", "scope": "PROGRAMME",
             "validFrom": "2024-01-01", "validTo": "2024-12-31",
             "baseSource": "CENTRAL_BUDGET", "payerSources": ["COMMUNE_BUDGET"],
             "minRatioNumerator": 1, "minRatioDenominator": 3, "hard": false,
             "legalBasis": {"number": "23/KH-UBND", "date": "2024-02-05",
             "issuer": "UBND tỉnh Sóc Trăng"}}"""
                .formatted(commune))
        .post("/v1/counterpart-rules")
        .then()
        .statusCode(201);
    evaluate.of(AlertKind.COUNTERPART_SHORT);
    Map<String, Object> alert = only(AlertKind.COUNTERPART_SHORT, commune);
    assertThat(figure(alert, "base")).isEqualTo(300);
    assertThat(figure(alert, "shortfall")).isEqualTo(100);
  }

  @Test
  @Breaks(
      value = "INV-16",
      through = {Breaks.Through.HTTP, Breaks.Through.SQL})
  void whatATierDoesNotReceiveIsRefusedInSqlAndADataQualityAlarmWhenItHappensAnyway()
      throws Exception {
    String parent = assigned("02", 20_000);
    projectAccount(parent, 300);
    String more =
        "UPDATE balance SET amount = amount %s 1 WHERE account_id = '"
            + parent
            + "' AND compartment = 'ALLOCATED'";
    assertThatThrownBy(() -> execute(dataSource, more.formatted("+")))
        .isInstanceOf(SQLException.class);
    falsify(more.formatted("+"));
    try {
      evaluate.of(AlertKind.ROLL_UP_DIFFERS);
      Map<String, Object> alert = only(AlertKind.ROLL_UP_DIFFERS, PROVINCE);
      assertThat(alert.get("subjectId")).isEqualTo(parent);
      assertThat(figure(alert, "given")).isEqualTo(figure(alert, "received") + 1);
    } finally {
      falsify(more.formatted("-"));
    }
    evaluate.of(AlertKind.ROLL_UP_DIFFERS);
    assertThat(only(AlertKind.ROLL_UP_DIFFERS, PROVINCE).get("state")).isEqualTo("CLEARED");
  }

  @Test
  void alertsAreSeenInTheSubtreeAndAcknowledgedByThoseWhoLookAfterThem() {
    UUID commune = FundingWorld.communeOfItsOwn();
    FundingWorld.request(projectAccount(assigned("02", 20_000), 20_000, commune), 70);
    evaluate.of(AlertKind.RESERVATION_OLD);
    Map<String, Object> alert = only(AlertKind.RESERVATION_OLD, commune);
    String path = "/v1/alerts/" + alert.get("id");
    String elsewhere = Tokens.of("finance").locality("89@2024-02-05").sign();
    as(elsewhere).get(path).then().statusCode(404);
    as(elsewhere).get("/v1/alerts").then().statusCode(200).body("items", hasSize(0));
    as(elsewhere).get("/v1/alerts?under=" + PROVINCE).then().statusCode(404);
    acknowledge(alert, elsewhere, "\"1\"").then().statusCode(404);
    as(person("partner").sign()).get("/v1/alerts").then().statusCode(403);
    as(person("partner").sign()).get(path).then().statusCode(403);
    for (String role : List.of("investor", "auditor", "department", "partner")) {
      acknowledge(alert, person(role).sign(), "\"1\"").then().statusCode(403);
    }
    as(finance()).body(NOTE).post(path + "/acknowledgement").then().statusCode(400);
    command(finance()).body(NOTE).post(path + "/acknowledgement").then().statusCode(428);
    acknowledge(alert, finance(), "\"9\"").then().statusCode(412);
    command(finance())
        .header("If-Match", "\"1\"")
        .body("{\"note\": \" \"}")
        .post(path + "/acknowledgement")
        .then()
        .statusCode(422);
    String key = UUID.randomUUID().toString();
    for (String hit : new String[] {null, "true"}) {
      as(finance())
          .header("Idempotency-Key", key)
          .header("If-Match", "\"1\"")
          .body(NOTE)
          .post(path + "/acknowledgement")
          .then()
          .statusCode(200)
          .header("Idempotency-Hit", equalTo(hit));
    }
    as(finance()).get(path).then().statusCode(200).header("ETag", equalTo("\"2\""));
    as(finance())
        .get("/v1/alerts?state=ACKNOWLEDGED&under=" + commune)
        .then()
        .body("items", hasSize(1));
    as(finance()).get("/v1/alerts?state=OPEN&under=" + commune).then().body("items", hasSize(0));
  }

  @Test
  void f002_10_whoeverFollowsDisbursementRemindsAndTheReminderIsKeptWithTheAlert() {
    UUID commune = FundingWorld.communeOfItsOwn();
    Response request =
        FundingWorld.request(projectAccount(assigned("02", 20_000), 20_000, commune), 70);
    evaluate.of(AlertKind.RESERVATION_OLD);
    Map<String, Object> alert = only(AlertKind.RESERVATION_OLD, commune);
    String department = person("department").sign();
    remind(alert, department, REMINDER)
        .then()
        .statusCode(201)
        .body("letterNumber", equalTo("412/SNN-PTNT"))
        .body("channel", equalTo("OFFICIAL_LETTER"));
    remind(alert, finance(), BY_PHONE).then().statusCode(201);
    as(finance())
        .get("/v1/reminders?alertId=" + alert.get("id"))
        .then()
        .statusCode(200)
        .body("items.recipient", contains("UBND huyện Long Phú", "UBND xã"))
        .body("items[1].letterNumber", nullValue());
    as(finance()).get("/v1/reminders?under=" + commune).then().body("items", hasSize(2));
    // A reminder settles nothing.
    assertThat(only(AlertKind.RESERVATION_OLD, commune).get("state")).isEqualTo("OPEN");

    step(request, "rejection", finance(), "{\"reason\": \"Thiếu hồ sơ\"}").then().statusCode(200);
    evaluate.of(AlertKind.RESERVATION_OLD);
    remind(alert, department, REMINDER).then().statusCode(409).body("code", equalTo("WRONG-STATE"));
    as(finance()).get("/v1/reminders?alertId=" + alert.get("id")).then().body("items", hasSize(2));
    for (String sql :
        List.of(
            "UPDATE alert_reminder SET content = 'x'",
            "DELETE FROM alert_reminder",
            "INSERT INTO alert_reminder SELECT gen_random_uuid(), alert_id, sent_on, channel,"
                + " recipient, content, letter_number, recorded_by, recorded_person, recorded_at"
                + " FROM alert_reminder WHERE alert_id = '%s'".formatted(alert.get("id")))) {
      assertThatThrownBy(() -> execute(dataSource, sql)).isInstanceOf(SQLException.class);
    }
  }

  @Test
  void remindersAreOfTheSubtreeAndOfThoseWhoFollowDisbursement() {
    UUID commune = FundingWorld.communeOfItsOwn();
    FundingWorld.request(projectAccount(assigned("02", 20_000), 20_000, commune), 70);
    evaluate.of(AlertKind.RESERVATION_OLD);
    Map<String, Object> alert = only(AlertKind.RESERVATION_OLD, commune);
    String elsewhere = Tokens.of("finance").locality("89@2024-02-05").sign();
    remind(alert, elsewhere, REMINDER).then().statusCode(404);
    for (String role : List.of("investor", "auditor", "locality-officer", "admin", "partner")) {
      remind(alert, person(role).sign(), REMINDER).then().statusCode(403);
    }
    remind(alert, finance(), REMINDER.replace("2024-06-10", "2024-06-18"))
        .then()
        .statusCode(422)
        .body("code", equalTo("DATE-IN-FUTURE"));
    for (String wrong :
        List.of(
            REMINDER.replace("\"412/SNN-PTNT\"", "null"),
            BY_PHONE.replace("}", ", \"letterNumber\": \"1\"}"))) {
      remind(alert, finance(), wrong)
          .then()
          .statusCode(422)
          .body("code", equalTo("LETTER-WITHOUT-NUMBER"));
    }
    as(finance())
        .body(REMINDER)
        .post("/v1/alerts/" + alert.get("id") + "/reminders")
        .then()
        .statusCode(400);
    String key = UUID.randomUUID().toString();
    for (int i = 0; i < 2; i++) {
      as(finance())
          .header("Idempotency-Key", key)
          .body(REMINDER)
          .post("/v1/alerts/" + alert.get("id") + "/reminders")
          .then()
          .statusCode(201);
    }
    String log = "/v1/reminders?alertId=" + alert.get("id");
    as(finance()).get(log).then().body("items", hasSize(1));
    as(elsewhere).get(log).then().statusCode(200).body("items", hasSize(0));
    as(elsewhere).get("/v1/reminders?under=" + commune).then().statusCode(404);
    as(person("partner").sign()).get(log).then().statusCode(403);
    as(finance()).get("/v1/reminders?alert=1").then().statusCode(400);
  }

  private static Response remind(Map<String, Object> alert, String token, String body) {
    return command(token).body(body).post("/v1/alerts/" + alert.get("id") + "/reminders");
  }

  private static Response acknowledge(Map<String, Object> alert, String token, String tag) {
    return command(token)
        .header("If-Match", tag)
        .body(NOTE)
        .post("/v1/alerts/" + alert.get("id") + "/acknowledgement");
  }

  private static Map<String, Object> only(AlertKind kind, UUID under) {
    List<Map<String, Object>> alerts = alerts(finance(), kind, under);
    assertThat(alerts).hasSize(1);
    return alerts.get(0);
  }

  private static List<Map<String, Object>> alerts(String token, AlertKind kind, UUID under) {
    return as(token)
        .get("/v1/alerts?limit=1000&kind=%s&under=%s".formatted(kind, under))
        .then()
        .statusCode(200)
        .extract()
        .path("items");
  }

  @SuppressWarnings("unchecked")
  private static long figure(Map<String, Object> alert, String name) {
    return ((List<Map<String, Object>>) alert.get("figures"))
        .stream()
            .filter(figure -> figure.get("name").equals(name))
            .mapToLong(figure -> ((Number) figure.get("value")).longValue())
            .findFirst()
            .orElseThrow();
  }

  private static String allocated(String from, String receiver, UUID id, long amount) {
    Response proposed =
        FundingWorld.proposeAllocation(from, receiver, id, amount)
            .statusCode(201)
            .extract()
            .response();
    approve(proposed, otherFinance()).then().statusCode(200);
    return proposed.path("accountId");
  }

  private static void pay(
      String account, String contract, String kind, long amount, long recovery) {
    ContractTest.pay(
        ContractTest.order(account, contract, kind, amount, recovery, "2024-03-01"),
        amount,
        recovery);
  }

  private void assertThatItWasTold(String alertId, List<String> steps) throws Exception {
    List<ConsumerRecord<String, String>> told =
        Awaitility.await()
            .atMost(Duration.ofSeconds(30))
            .until(
                () ->
                    KafkaServer.records("funding.alert.v1").stream()
                        .filter(event -> alertId.equals(event.key()))
                        .toList(),
                events -> events.size() >= steps.size());
    assertThat(told).hasSize(steps.size());
    for (int i = 0; i < steps.size(); i++) {
      ConsumerRecord<String, String> event = told.get(i);
      String type =
          new String(event.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
      assertThat(type).isEqualTo("vn.ntm.funding." + steps.get(i) + ".v1");
      JsonNode value = json.readTree(event.value());
      assertThat(value.get("version").asInt()).isEqualTo(i + 1);
      assertThat(
              SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                  .getSchema(
                      SchemaLocation.of("classpath:contracts/events/" + type + ".schema.json"))
                  .validate(value))
          .isEmpty();
    }
  }

  private void falsify(String sql) throws SQLException {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setUser(owner);
    execute(
        source,
        "BEGIN; ALTER TABLE balance DISABLE TRIGGER USER; "
            + sql
            + "; ALTER TABLE balance ENABLE TRIGGER USER; COMMIT");
  }

  private static void execute(DataSource source, String sql) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
