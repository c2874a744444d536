package vn.ntm.targets.assessment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.ntm.targets.TargetsWorld.as;
import static vn.ntm.targets.TargetsWorld.finishedJob;
import static vn.ntm.targets.TargetsWorld.idOf;
import static vn.ntm.targets.TargetsWorld.once;
import static vn.ntm.targets.assessment.AssessmentWorld.get;
import static vn.ntm.targets.assessment.AssessmentWorld.of;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import vn.ntm.targets.TargetsWorld;
import vn.ntm.targets.criteria.CriteriaSets;
import vn.ntm.targets.criteria.domain.CriteriaSetDefinition;
import vn.ntm.targets.criteria.domain.IndicatorDefinition;
import vn.ntm.targets.criteria.domain.IndicatorKind;
import vn.ntm.testing.ServiceResources;
import vn.ntm.testing.Tokens;

@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = {
      @ResourceArg(name = "database", value = TargetsWorld.DATABASE),
      @ResourceArg(name = "topics", value = TargetsWorld.TOPICS)
    })
class MeasurementImportTest {

  private static final Logger LOG = Logger.getLogger(MeasurementImportTest.class);
  private static final Tokens COORDINATOR = of("coordinator", "94");

  private static final String TEN_THOUSAND_PLACES =
      """
      WITH unit AS (
        INSERT INTO locality (id, level, valid_from, valid_to, import_id)
        SELECT gen_random_uuid(), 'COMMUNE', '2024-01-01', '2025-06-30', i.id
        FROM generate_series(1, 10000), (SELECT id FROM locality_import LIMIT 1) i
        RETURNING id),
      numbered AS (SELECT id, 60000 + row_number() OVER () AS code FROM unit),
      named AS (
        INSERT INTO locality_name (locality_id, name, kind, search_key, bare_key, match_key,
          valid_from, valid_to)
        SELECT id, 'Xã ' || code, 'XA', 'xa ' || code, code::text, code::text, '2024-01-01',
          '2025-06-30' FROM numbered),
      placed AS (
        INSERT INTO locality_parent (child_id, parent_id, valid_from, valid_to)
        SELECT id, '%s', '2024-01-01', '2025-06-30' FROM numbered)
      INSERT INTO locality_code (locality_id, scheme, level, code, valid_from, valid_to)
      SELECT id, 'QD124', 'COMMUNE', code::text, '2024-01-01', '2025-06-30' FROM numbered\
      """;

  @Inject CriteriaSets sets;
  @Inject DataSource dataSource;

  private CriteriaSetDefinition set;
  private String province;

  @BeforeEach
  void theSetsAreThere() {
    TargetsWorld.loadTrees();
    set = sets.byCode("COMMUNE_2021").orElseThrow();
    province = idOf("94", "2024-02-05");
  }

  @Test
  void aTableIsEnteredAsAWholeAndCountsWhenOthersHaveApprovedIt() {
    String csv =
        "code,name,1.1,15.1,13.4\n"
            + "31714,,Đ,9500/10000,-\n"
            + "31717,,Chưa đạt,89.9,K\n"
            + "31720,,,90,\n";
    JsonPath job = imported(csv.getBytes(UTF_8), "2024-05-31", "");
    assertThat(job.getString("state")).as(job.prettify()).isEqualTo("DONE");
    assertThat(job.getInt("counts.written")).isEqualTo(3);
    assertThat(job.getInt("result.measurements")).isEqualTo(7);
    String batch = "/v1/measurement-batches/" + job.getString("result.batchId");
    assertThat(get(COORDINATOR, batch).getString("kind")).isEqualTo("IMPORT");
    assertThat(verdicts("31714")).startsWith("UNDETERMINED");
    AssessmentWorld.decide(COORDINATOR, batch, "verification", null, "\"1\"")
        .then()
        .statusCode(403);
    AssessmentWorld.approve(batch, "94");
    assertThat(verdicts("31714")).isEqualTo("MET MET NOT_APPLICABLE");
    assertThat(verdicts("31717")).isEqualTo("NOT_MET NOT_MET NOT_MET");
    assertThat(verdicts("31720")).isEqualTo("UNDETERMINED MET UNDETERMINED");
  }

  @Test
  void everyWrongCellIsNamedWithSheetRowColumnAndCodeAndNothingIsEntered() throws Exception {
    long before = count();
    byte[] workbook =
        workbook(
            List.of(
                List.of("code", "name", "1.1", "15.1"),
                List.of("31723", "", "Đ", "95"),
                List.of("99999", "", "Đ", "95"),
                List.of("31723", "", "Đ", "95"),
                List.of("31726", "Xã Không Phải", "Đ", "95"),
                List.of("31729", "", "95", "95"),
                List.of("31732", "", "Đ", "95,5")));
    JsonPath job = imported(workbook, "2024-05-31", "");
    assertThat(job.getString("state")).isEqualTo("FAILED");
    assertThat(job.getString("failure.code")).isEqualTo("MEASUREMENT-ROWS-REFUSED");
    assertThat(
            job.getList(
                "errors.collect { it.part + ' ' + it.row + ' ' + it.column + ' ' + it.code }"))
        .containsExactly(
            "Tháng 5 3 code ROW-PLACE-UNKNOWN",
            "Tháng 5 4 code ROW-PLACE-TWICE",
            "Tháng 5 5 name ROW-PLACE-NAME",
            "Tháng 5 6 1.1 ROW-VALUE-NOT-APPLICABLE",
            "Tháng 5 7 15.1 ROW-VALUE-FORM");
    assertThat(count()).isEqualTo(before);
  }

  @Test
  void aDryRunChecksAndEntersNothing() throws Exception {
    long before = count();
    JsonPath job =
        imported("code,1.1\n31735,Đ\n31738,x\n".getBytes(UTF_8), "2024-05-31", "&dryRun=true");
    assertThat(job.getString("state")).isEqualTo("DONE");
    assertThat(job.getInt("counts.errors")).isEqualTo(1);
    assertThat(count()).isEqualTo(before);
  }

  @Test
  void aTableWithoutItsColumnsOrValuesIsRefused() {
    assertThat(codes("name,1.1\nA,Đ\n")).containsExactly("ROW-COLUMN-MISSING");
    assertThat(codes("code,1.1,1.1,99\n31735,Đ,Đ,1\n"))
        .containsExactly("ROW-COLUMN-REPEATED", "ROW-COLUMN-UNKNOWN");
    assertThat(codes("code,1.1\n31735,\n")).containsExactly("ROW-NONE");
    assertThat(codes("code,1.1\n31735\n")).containsExactly("ROW-FIELD-COUNT");
  }

  @Test
  void rolesAndSubtreesHoldForImportsAndTheirJobs() {
    byte[] csv = "code,1.1\n31741,Đ\n".getBytes(UTF_8);
    send(of("coordinator", "89"), csv, "2024-05-31", "").then().statusCode(404);
    send(of("auditor", "94"), csv, "2024-05-31", "").then().statusCode(403);
    send(COORDINATOR, csv, "2024-06-18", "").then().statusCode(422);
    Response accepted = send(COORDINATOR, csv, "2024-05-31", "");
    finishedJob(accepted);
    as(COORDINATOR).get(accepted.header("Location")).then().statusCode(200);
    as(AssessmentWorld.otherCoordinator("94"))
        .get(accepted.header("Location"))
        .then()
        .statusCode(404);
    once(as(COORDINATOR))
        .multiPart("other", "a.csv", csv, "text/csv")
        .post(path("2024-05-31"))
        .then()
        .statusCode(422);
  }

  /**
   * A province's month with 10,000 places and every indicator of the set that a table can hold. It
   * is run by hand, since it takes minutes: {@code -Dmeasurements.full=true}.
   */
  @Test
  @EnabledIfSystemProperty(named = "measurements.full", matches = "true")
  void aMonthOf10000PlacesIsImportedWhileOthersRead() throws Exception {
    execute(TEN_THOUSAND_PLACES.formatted(idOf("942", "2024-02-05")));
    long before = count();
    byte[] table = table(10_000).getBytes(UTF_8);
    long started = System.nanoTime();
    Response accepted = send(COORDINATOR, table, "2024-05-31", "");
    assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);
    String place = idOf("31744", "2024-02-05");
    int reads = 0;
    JsonPath job = get(COORDINATOR, accepted.header("Location"));
    while (List.of("QUEUED", "RUNNING").contains(job.getString("state"))) {
      get(COORDINATOR, "/v1/measurements?localityId=" + place);
      reads++;
      job = get(COORDINATOR, accepted.header("Location"));
    }
    assertThat(job.getString("state")).as(job.prettify()).isEqualTo("DONE");
    LOG.infof(
        "%d measurements in %d s, %d reads meanwhile, %d MiB of heap in use",
        job.getInt("result.measurements"),
        Duration.ofNanos(System.nanoTime() - started).toSeconds(),
        reads,
        (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
    assertThat(count() - before).isEqualTo(job.getLong("result.measurements"));
    assertThat(reads).isPositive();
    long deciding = System.nanoTime();
    AssessmentWorld.approve("/v1/measurement-batches/" + job.getString("result.batchId"), "94");
    LOG.infof("approved in %d s", Duration.ofNanos(System.nanoTime() - deciding).toSeconds());
  }

  /** Codes from 60001 on, which no real unit has. */
  private String table(int places) {
    List<String> columns = new ArrayList<>();
    List<String> values = new ArrayList<>();
    for (IndicatorDefinition indicator : set.indicators()) {
      if (indicator.parts().isEmpty()
          && indicator.kind() != IndicatorKind.COMPOSITE
          && indicator.kind() != IndicatorKind.CHECKLIST) {
        columns.add(indicator.code());
        values.add(indicator.kind() == IndicatorKind.BOOLEAN ? "Đ" : "98.25");
      }
      indicator
          .parts()
          .forEach(
              part -> {
                columns.add(part.code());
                values.add(part.kind() == IndicatorKind.BOOLEAN ? "Đ" : "98.25");
              });
    }
    StringBuilder table = new StringBuilder("code," + String.join(",", columns) + "\n");
    for (int code = 60_001; code <= 60_000 + places; code++) {
      table.append(code).append(',').append(String.join(",", values)).append('\n');
    }
    return table.toString();
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private List<String> codes(String csv) {
    return imported(csv.getBytes(UTF_8), "2024-05-31", "").getList("errors.code");
  }

  private String verdicts(String code) {
    JsonPath assessment =
        get(
            COORDINATOR,
            "/v1/assessments?localityId="
                + idOf(code, "2024-02-05")
                + "&setVersionId="
                + set.versionId()
                + "&asOf=2024-06-01");
    List<String> verdicts = new ArrayList<>();
    for (String indicator : List.of("1.1", "15.1", "13.4")) {
      verdicts.add(
          assessment.getString(
              "verdicts.indicators.flatten().find { it.code == '" + indicator + "' }.verdict"));
    }
    return String.join(" ", verdicts);
  }

  private JsonPath imported(byte[] table, String day, String more) {
    return finishedJob(send(COORDINATOR, table, day, more));
  }

  private Response send(Tokens who, byte[] table, String day, String more) {
    return once(as(who)).multiPart("file", "bang", table, "text/csv").post(path(day) + more);
  }

  private String path(String day) {
    return "/v1/measurements/imports?localityId="
        + province
        + "&setVersionId="
        + set.versionId()
        + "&source=LOCALITY_REPORT&measuredOn="
        + day;
  }

  private long count() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement select = connection.createStatement();
        ResultSet row = select.executeQuery("SELECT count(*) FROM measurement")) {
      row.next();
      return row.getLong(1);
    }
  }

  private static byte[] workbook(List<List<String>> rows) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Tháng 5");
      for (int row = 0; row < rows.size(); row++) {
        for (int column = 0; column < rows.get(row).size(); column++) {
          sheet.value(row, column, rows.get(row).get(column));
        }
      }
    }
    return bytes.toByteArray();
  }
}
