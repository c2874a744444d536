package vn.ntm.targets.locality;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static vn.ntm.targets.TargetsWorld.as;
import static vn.ntm.targets.TargetsWorld.finishedJob;
import static vn.ntm.targets.TargetsWorld.importsOf;
import static vn.ntm.targets.TargetsWorld.once;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ntm.targets.EventContract;
import vn.ntm.targets.TargetsWorld;
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
class LocalityImportTest {

  private static final String LATER = importsOf("2027-01-01", "QD19");
  private static final String HEADER = "code,name,level,parentCode\n";

  @Inject DataSource dataSource;
  @Inject FailInterruptedImports failInterruptedImports;

  @BeforeEach
  void bothTreesAreLoaded() {
    TargetsWorld.loadTrees();
  }

  @Test
  void threeBadRowsImportNothingAndAreNamed() throws SQLException {
    long before = count("locality");
    JsonPath job =
        imported(
            LATER,
            HEADER
                + "01,Thành phố Hà Nội,province,\n"
                + "0000x,Xã Một,commune,01\n"
                + "00002,Xã Hai,commune,99\n"
                + "00003,Hai Ba,commune,01\n"
                + "00004,Xã Bốn,commune,01\n");
    assertThat(job.getString("state")).isEqualTo("FAILED");
    assertThat(job.getString("failure.code")).isEqualTo("IMPORT-ROWS-REFUSED");
    assertThat(job.getInt("counts.errors")).isEqualTo(3);
    assertThat(job.getInt("counts.written")).isZero();
    assertThat(job.getList("errors.row")).containsExactly(3, 4, 5);
    assertThat(job.getList("errors.column")).containsExactly("code", "parentCode", "name");
    assertThat(job.getList("errors.code"))
        .containsExactly("ROW-CODE-FORM", "ROW-PARENT-MISSING", "ROW-NAME-WITHOUT-KIND");
    assertThat(count("locality")).isEqualTo(before);
  }

  @Test
  void anErrorIsToldInTheLanguageOfTheReader() {
    Response accepted = send(LATER, HEADER + "1,Tỉnh Một,province,\n");
    finishedJob(accepted);
    String location = accepted.header("Location");
    assertThat(detail(location, "vi")).isEqualTo("Mã '1' phải có 2 chữ số ở cấp này.");
    assertThat(
            imported(LATER, HEADER + "9\u0000,Tỉnh Một,province,\n").getString("errors[0].detail"))
        .contains("\uFFFD");
    assertThat(detail(location, "en")).isEqualTo("The code '1' must have 2 digits at this level.");
  }

  @Test
  void everyFormOfBadRowHasItsCode() {
    JsonPath job =
        imported(
            LATER,
            HEADER
                + "01,Tỉnh Một,province,\n"
                + "01,Tỉnh Một,province,\n"
                + "02,Tỉnh Hai,province,01\n"
                + "003,Huyện Ba,district,01\n"
                + "00004,,commune,01\n"
                + "00005,Xã  Năm,commune,01\n"
                + "00006,"
                + Normalizer.normalize("Xã Sáu", Normalizer.Form.NFD)
                + ",commune,01\n"
                + "00007,Xã Bảy,commune,00005\n"
                + "00008,Xã Tám,commune\n"
                + "00009,Xã "
                + "Chín".repeat(30)
                + ",commune,01\n");
    assertThat(errorsOf(job))
        .containsExactlyInAnyOrder(
            "10 null ROW-COLUMNS",
            "3 code ROW-CODE-DUPLICATE",
            "4 parentCode ROW-PARENT-NOT-ALLOWED",
            "5 level ROW-LEVEL-UNKNOWN",
            "6 name ROW-NAME-EMPTY",
            "7 name ROW-NAME-NOT-CLEAN",
            "8 name ROW-NAME-NOT-NFC",
            "9 parentCode ROW-PARENT-LEVEL",
            "11 name ROW-NAME-TOO-LONG");
  }

  @Test
  void aFileThatIsNoListOfUnitsIsRefused() {
    assertThat(errorsOf(imported(LATER, "code;name;level;parentCode\n")))
        .containsExactly("1 null ROW-HEADER");
    assertThat(errorsOf(imported(LATER, ""))).containsExactly("1 null ROW-HEADER");
    assertThat(errorsOf(imported(LATER, HEADER + "01,\"Tỉnh Một,province,\n")))
        .containsExactly("2 null ROW-UNREADABLE");
  }

  @Test
  void aRowInAnotherEncodingIsNamed() {
    byte[] file = (HEADER + "01,Thành phố Một,province,\n").getBytes(UTF_8);
    byte[] latin = "02,Tỉnh Hai,province,\n".replace('ỉ', 'é').getBytes(ISO_8859_1);
    byte[] both = new byte[file.length + latin.length];
    System.arraycopy(file, 0, both, 0, file.length);
    System.arraycopy(latin, 0, both, file.length, latin.length);
    JsonPath job =
        finishedJob(
            once(as("admin")).multiPart("units", "units.csv", both, "text/csv").post(LATER));
    assertThat(errorsOf(job)).containsExactly("3 null ROW-ENCODING");
  }

  @Test
  void badSuccessionsAreNamed() {
    Response accepted =
        once(as("admin"))
            .multiPart("units", "units.csv", (HEADER + "01,Tỉnh Một,province,\n").getBytes(UTF_8))
            .multiPart(
                "successions",
                "provinces.csv",
                ("oldCode,oldName,newCode,newName,relation\n"
                        + "01,Thành phố Hà Nội,01,Tỉnh Một,renamed\n"
                        + "04,Tỉnh Cao Bằng,01,Tỉnh Một,whole\n"
                        + "90,Tỉnh Chín,01,Tỉnh Một,whole\n"
                        + "11,Tỉnh Điện Biên,02,Tỉnh Hai,whole\n"
                        + "12,Tỉnh Lai Chau,01,Tỉnh Một,whole\n"
                        + "14,Tỉnh Sơn La,01,Tỉnh Một,absorbed\n")
                    .getBytes(UTF_8))
            .post(LATER);
    JsonPath job = finishedJob(accepted);
    assertThat(errorsOf(job))
        .containsExactlyInAnyOrder(
            "7 relation ROW-RELATION-UNKNOWN",
            "4 oldCode ROW-OLD-CODE-UNKNOWN",
            "5 newCode ROW-NEW-CODE-UNKNOWN",
            "6 oldName ROW-NAME-DIFFERS",
            "2 relation ROW-CONTINUATION-NOT-ALONE");
    assertThat(job.getList("errors.part")).containsOnly("successions-1");
  }

  @Test
  void theOrderOfRowsDoesNotMatter() throws Exception {
    List<String> rows = new ArrayList<>(Files.readAllLines(TargetsWorld.UNITS_SINCE_JULY_2025));
    String header = rows.remove(0);
    Collections.shuffle(rows, new Random(2025));
    String shuffled = header + "\n" + String.join("\n", rows);
    JsonPath job = imported(LATER + "&dryRun=true", "\uFEFF" + shuffled);
    assertThat(job.getString("state")).isEqualTo("DONE");
    assertThat(job.getInt("counts.errors")).isZero();
    assertThat(job.getInt("counts.total")).isEqualTo(3_355);
    assertThat(job.getInt("counts.valid")).isEqualTo(3_355);
  }

  @Test
  void aDryRunTellsWhatWouldHappenAndWritesNothing() throws SQLException {
    long before = count("locality");
    JsonPath job =
        imported(LATER + "&dryRun=true", HEADER + "01,Tỉnh Một,province,\nx,,commune,\n");
    assertThat(job.getString("state")).isEqualTo("DONE");
    assertThat(job.getInt("counts.read")).isEqualTo(2);
    assertThat(job.getInt("counts.written")).isZero();
    assertThat(job.getInt("counts.errors")).isEqualTo(3);
    // The province 01 goes on under its code; the bad row of a commune continues none.
    assertThat(job.getInt("result.ended")).isEqualTo(3_354);
    assertThat(count("locality")).isEqualTo(before);
  }

  @Test
  void aTreeWithinTheTimeThatKnownTreesCoverIsRefused() {
    for (String day : List.of("2026-04-30", "2023-01-01", "2011-01-01")) {
      once(as("admin"))
          .multiPart("units", "units.csv", HEADER.getBytes(UTF_8))
          .post(importsOf(day, "QD19"))
          .then()
          .statusCode(409)
          .body(
              "code", equalTo("IMPORT-TREE-NOT-NEWER"),
              "firstValidFrom", equalTo("2011-01-01"),
              "lastValidFrom", equalTo("2026-04-30"));
    }
  }

  @Test
  void anEarlierTreeIsComparedWithTheFirstKnownOne() throws SQLException {
    long before = count("locality");
    JsonPath job =
        imported(
            importsOf("2005-01-01", "QD124") + "&dryRun=true",
            HEADER
                + "94,Tỉnh Sóc Trăng,province,\n"
                + "946,Huyện Long Phú,district,94\n"
                + "31669,Xã Long Phú,commune,946\n"
                + "99999,Xã Chín,commune,946\n");
    assertThat(job.getString("state")).isEqualTo("DONE");
    assertThat(job.getInt("counts.errors")).isZero();
    assertThat(job.getInt("result.continued")).isEqualTo(3);
    assertThat(job.getInt("result.ended")).isEqualTo(1);
    assertThat(count("locality")).isEqualTo(before);
  }

  @Test
  void theSameOrderTwiceIsOneImport() {
    String key = UUID.randomUUID().toString();
    String units = HEADER + "01,Tỉnh Một,province,\n";
    Response first = send(key, LATER + "&dryRun=true", units);
    finishedJob(first);
    Response again = send(key, LATER + "&dryRun=true", units);
    assertThat(again.statusCode()).isEqualTo(202);
    assertThat(again.header("Idempotency-Hit")).isEqualTo("true");
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    send(key, LATER + "&dryRun=true", units + "02,Tỉnh Hai,province,\n")
        .then()
        .statusCode(422)
        .body("code", equalTo("IDEMPOTENCY-KEY-REUSED"));
    send(key, LATER, units).then().statusCode(422);
  }

  @Test
  void onlyOneImportRunsAtATime() throws SQLException {
    Response first;
    try (Connection other = dataSource.getConnection()) {
      other.setAutoCommit(false);
      // Another instance holds the lock: the first import waits for it.
      execute(other, "SELECT pg_advisory_xact_lock(2110000001)");
      first = send(LATER + "&dryRun=true", HEADER);
      String location = first.header("Location");
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> as("admin").get(location).jsonPath().getString("state").equals("RUNNING"));
      send(LATER + "&dryRun=true", HEADER)
          .then()
          .statusCode(409)
          .body(
              "code", equalTo("IMPORT-RUNNING"),
              "jobId", equalTo(location.substring("/v1/jobs/".length())));
      // It runs in another instance, so a start of this one must leave it alone.
      failInterruptedImports.fail();
      assertThat(as("admin").get(location).jsonPath().getString("state")).isEqualTo("RUNNING");
      other.rollback();
    }
    assertThat(finishedJob(first).getString("state")).isEqualTo("DONE");
  }

  @Test
  void aJobThatAKilledProcessLeftRunningIsMarkedAtTheNextStart() throws SQLException {
    UUID left = UUID.randomUUID();
    try (Connection connection = dataSource.getConnection()) {
      execute(
          connection,
          "INSERT INTO job (id, kind, state, phase, parameters, requested_by, requested_at)"
              + " VALUES ('"
              + left
              + "', 'LOCALITY_IMPORT', 'RUNNING', 'WRITING', '{}', 'admin', now())");
    }
    failInterruptedImports.fail();
    JsonPath job = as("admin").get("/v1/jobs/" + left).jsonPath();
    assertThat(job.getString("state")).isEqualTo("FAILED");
    assertThat(job.getString("failure.code")).isEqualTo("IMPORT-INTERRUPTED");
    assertThat(imported(LATER + "&dryRun=true", HEADER).getString("state")).isEqualTo("DONE");
  }

  @Test
  void anImportNeedsAnAdminAKeyAndKnownParts() {
    as("coordinator")
        .header("Idempotency-Key", "k")
        .multiPart("units", "units.csv", HEADER.getBytes(UTF_8))
        .post(LATER)
        .then()
        .statusCode(403);
    as("admin")
        .multiPart("units", "units.csv", HEADER.getBytes(UTF_8))
        .post(LATER)
        .then()
        .statusCode(400)
        .body("code", equalTo("IDEMPOTENCY-KEY-MISSING"));
    once(as("admin"))
        .multiPart("units", "units.csv", HEADER.getBytes(UTF_8))
        .multiPart("succession", "s.csv", "oldCode,newCode,relation\n".getBytes(UTF_8))
        .post(LATER)
        .then()
        .statusCode(422)
        .body("code", equalTo("IMPORT-PART-UNKNOWN"));
    once(as("admin"))
        .multiPart("successions", "s.csv", "oldCode,newCode,relation\n".getBytes(UTF_8))
        .post(LATER)
        .then()
        .statusCode(422)
        .body("code", equalTo("IMPORT-PART-MISSING"));
  }

  @Test
  void aFileBeyondTheLimitIsRefusedAsAProblem() {
    byte[] huge = new byte[21 * 1024 * 1024];
    once(as("admin"))
        .multiPart("units", "units.csv", huge, "text/csv")
        .post(LATER)
        .then()
        .statusCode(413)
        .body("code", equalTo("TOO-LARGE"));
  }

  @Test
  void otherServicesAreToldTheWholeStateOfEveryUnit() {
    String id = TargetsWorld.idOf("31603", "2024-02-05");
    List<ConsumerRecord<String, String>> events =
        await()
            .atMost(Duration.ofSeconds(60))
            .until(() -> eventsOf(id), found -> found.size() == 3);
    for (ConsumerRecord<String, String> event : events) {
      assertThat(EventContract.broken("vn.ntm.targets.locality-recorded.v1", event.value()))
          .isEmpty();
    }
    JsonPath latest = new JsonPath(events.get(2).value());
    assertThat(latest.getInt("version")).isEqualTo(3);
    assertThat(latest.getString("kind")).isEqualTo("XA");
    assertThat(latest.getList("successors")).isEmpty();
    assertThat(latest.getList("codes.scheme")).containsExactly("QD124", "QD19");
    assertThat(latest.getList("parents.validTo")).containsExactly("2025-06-30", null);
  }

  @Test
  void ofAUnitThatEndedOtherServicesAreToldWhoTookItOver() {
    String id = TargetsWorld.idOf("31669", "2024-02-05");
    List<ConsumerRecord<String, String>> events =
        await()
            .atMost(Duration.ofSeconds(60))
            .until(() -> eventsOf(id), found -> found.size() == 3);
    JsonPath ended = new JsonPath(events.get(2).value());
    assertThat(EventContract.broken("vn.ntm.targets.locality-recorded.v1", events.get(2).value()))
        .isEmpty();
    assertThat(ended.getString("validTo")).isEqualTo("2025-06-30");
    assertThat(ended.getList("successors.localityId"))
        .containsExactly(TargetsWorld.idOf("31639", "2025-07-01"));
    assertThat(ended.getList("successors.relation")).containsExactly("whole");
    assertThat(ended.getList("successors.effectiveDate")).containsExactly("2025-07-01");
  }

  @Test
  void theDatabaseItselfRefusesTwoUnitsWithOneCodeAndTwoParents() throws SQLException {
    String province = TargetsWorld.idOf("94", "2024-02-05");
    String commune = TargetsWorld.idOf("31669", "2024-02-05");
    assertThat(
            refusal(
                "INSERT INTO locality_code (locality_id, scheme, level, code, valid_from)"
                    + " VALUES ('"
                    + commune
                    + "', 'QD124', 'PROVINCE', '94', '2024-05-01')"))
        .contains("locality_code_names_one_unit");
    assertThat(
            refusal(
                "INSERT INTO locality_parent (child_id, parent_id, valid_from) VALUES ('"
                    + commune
                    + "', '"
                    + province
                    + "', '2024-05-01')"))
        .contains("locality_has_one_parent");
    assertThat(refusal("UPDATE locality_code SET code = '93' WHERE code = '94'"))
        .contains("permission denied");
    assertThat(refusal("DELETE FROM locality")).contains("permission denied");
  }

  private String refusal(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      execute(connection, sql);
      return "";
    } catch (SQLException refused) {
      return refused.getMessage();
    }
  }

  private static List<ConsumerRecord<String, String>> eventsOf(String id) {
    return KafkaServer.records("targets.locality.v1").stream()
        .filter(event -> id.equals(event.key()))
        .toList();
  }

  private static JsonPath imported(String path, String units) {
    return finishedJob(send(path, units));
  }

  private static Response send(String path, String units) {
    return send(UUID.randomUUID().toString(), path, units);
  }

  private static Response send(String key, String path, String units) {
    return as(Tokens.of("admin"))
        .header("Idempotency-Key", key)
        .multiPart("units", "units.csv", units.getBytes(UTF_8), "text/csv")
        .post(path);
  }

  private static String detail(String location, String language) {
    return as("admin")
        .header("Accept-Language", language)
        .get(location)
        .jsonPath()
        .getString("errors[0].detail");
  }

  private static List<String> errorsOf(JsonPath job) {
    List<String> errors = new ArrayList<>();
    for (int i = 0; i < job.getList("errors").size(); i++) {
      errors.add(
          job.getInt("errors[" + i + "].row")
              + " "
              + job.getString("errors[" + i + "].column")
              + " "
              + job.getString("errors[" + i + "].code"));
    }
    return errors;
  }

  private long count(String table) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT count(*) FROM " + table)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
