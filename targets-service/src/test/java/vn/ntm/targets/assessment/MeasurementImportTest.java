package vn.ntm.targets.assessment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
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
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ntm.targets.TargetsWorld;
import vn.ntm.targets.criteria.CriteriaSets;
import vn.ntm.targets.criteria.domain.CriteriaSetDefinition;
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

  /** As the tests are configured. */
  private static final int PLACES_AT_ONCE = 5;

  private static final String DAY = "2024-02-05";
  private static final Tokens COORDINATOR = of("coordinator", "94");

  @Inject CriteriaSets sets;
  @Inject AssessmentTellingQueue queue;
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
                // A ward is no commune of the programme.
                List.of("31732", "", "Đ", "95"),
                List.of("31738", "", "Đ", "95,5")));
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
            "Tháng 5 7 code ROW-PLACE-UNKNOWN",
            "Tháng 5 8 15.1 ROW-VALUE-FORM");
    assertThat(count()).isEqualTo(before);
  }

  @Test
  void aDryRunChecksAndEntersNothing() throws Exception {
    long before = count();
    JsonPath job =
        imported("code,1.1\n31738,Đ\n31741,x\n".getBytes(UTF_8), "2024-05-31", "&dryRun=true");
    assertThat(job.getString("state")).isEqualTo("DONE");
    assertThat(job.getInt("counts.errors")).isEqualTo(1);
    assertThat(count()).isEqualTo(before);
  }

  @Test
  void aTableWithoutItsColumnsOrValuesIsRefused() {
    assertThat(codes("name,1.1\nA,Đ\n")).containsExactly("ROW-COLUMN-MISSING");
    assertThat(codes("code,1.1,1.1,99\n31738,Đ,Đ,1\n"))
        .containsExactly("ROW-COLUMN-REPEATED", "ROW-COLUMN-UNKNOWN");
    assertThat(codes("code,1.1\n31738,\n")).containsExactly("ROW-NONE");
    assertThat(codes("code,1.1\n31738\n")).containsExactly("ROW-FIELD-COUNT");
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

  @Test
  void aKilledProcessGoesOnAfterThePlacesThatItHadToldOf() throws SQLException {
    List<String> codes =
        get(COORDINATOR, "/v1/localities?level=COMMUNE&asOf=2024-05-30&under=" + idOf("943", DAY))
            .getList("items.findAll { it.kind == 'XA' }.code");
    assertThat(codes).hasSizeGreaterThan(2 * PLACES_AT_ONCE);
    String csv = "code,13.4\n" + String.join(",Đ\n", codes) + ",Đ\n";
    String batchId = imported(csv.getBytes(UTF_8), "2024-05-30", "").getString("result.batchId");
    String batch = "/v1/measurement-batches/" + batchId;
    AssessmentWorld.decide(
            AssessmentWorld.otherCoordinator("94"), batch, "verification", null, "\"1\"")
        .then()
        .statusCode(200);
    Response approved =
        AssessmentWorld.decide(of("leader", "94"), batch, "approval", null, "\"2\"");
    JsonPath done = finishedJob(approved);
    assertThat(done.getString("kind")).isEqualTo("MEASUREMENT_APPROVAL");
    assertThat(done.getString("state")).isEqualTo("DONE");
    String job = done.getString("id");
    assertThat(get(COORDINATOR, batch).getString("jobId")).isEqualTo(job);
    assertThat(get(of("leader", "94"), "/v1/jobs/" + job).getInt("counts.total"))
        .isEqualTo(codes.size());
    as(of("department", "94")).get("/v1/jobs/" + job).then().statusCode(404);

    long told = told(batchId);
    execute(
        "UPDATE assessment_telling t SET places_told = 5, last_place = (SELECT locality_id FROM"
            + " measurement WHERE batch_id = t.batch_id ORDER BY 1 OFFSET 4 LIMIT 1)"
            + " WHERE batch_id = '%s'".formatted(batchId));
    execute(
        "UPDATE job SET state = 'RUNNING', result = NULL, finished_at = NULL WHERE id = '%s'"
            .formatted(job));
    queue.tellOpen();
    assertThat(get(of("leader", "94"), "/v1/jobs/" + job).getString("state")).isEqualTo("DONE");
    assertThat(told(batchId) - told).isEqualTo(codes.size() - PLACES_AT_ONCE);
    queue.tellOpen();
    assertThat(told(batchId) - told).isEqualTo(codes.size() - PLACES_AT_ONCE);
  }

  @Test
  void aSetOfAnotherProvinceIsNoMeasureHere() {
    String other = sets.byCode("AN_GIANG_COMMUNE_2017").orElseThrow().versionId().toString();
    once(as(COORDINATOR))
        .multiPart("file", "bang", "code,1.1\n31741,Đ\n".getBytes(UTF_8), "text/csv")
        .post(path("2024-05-31").replace(set.versionId().toString(), other))
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("CRITERIA-SET-UNFIT"));
  }

  /** How often others were told of the places of a batch. */
  private long told(String batchId) throws SQLException {
    return number(
        "SELECT sum(t.version) FROM told_assessment t WHERE (t.locality_id, t.set_version_id) IN"
            + " (SELECT locality_id, set_version_id FROM measurement WHERE batch_id = '"
            + batchId
            + "')");
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).isOne();
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
    return number("SELECT count(*) FROM measurement");
  }

  private long number(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement select = connection.createStatement();
        ResultSet row = select.executeQuery(sql)) {
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
