package vn.ntm.targets.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.ntm.targets.TargetsWorld.as;
import static vn.ntm.targets.TargetsWorld.idOf;
import static vn.ntm.targets.TargetsWorld.once;
import static vn.ntm.targets.assessment.AssessmentWorld.decide;
import static vn.ntm.targets.assessment.AssessmentWorld.get;
import static vn.ntm.targets.assessment.AssessmentWorld.of;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.ntm.targets.TargetsWorld;
import vn.ntm.testing.ServiceResources;
import vn.ntm.testing.Tokens;

/**
 * A month of the villages of a province from its tables to what others are told. How many villages,
 * {@code -Dmeasurements.places=10000} says; few are enough to show what must hold.
 */
@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = {
      @ResourceArg(name = "database", value = TargetsWorld.DATABASE),
      @ResourceArg(name = "topics", value = TargetsWorld.TOPICS)
    })
class ProvinceMonthTest {

  private static final Logger LOG = Logger.getLogger(ProvinceMonthTest.class);

  /** Đồng Tháp: other tests count what lies in Sóc Trăng. */
  private static final String PROVINCE = "87";

  private static final int PLACES = Integer.getInteger("measurements.places", 60);
  private static final int MEASUREMENTS = PLACES * 57;
  private static final Tokens COORDINATOR = of("coordinator", PROVINCE);
  private static final Tokens LEADER = of("leader", PROVINCE);
  private static final Duration LONG = Duration.ofMinutes(30);

  private static String set;

  @Inject DataSource dataSource;
  @TempDir Path folder;

  private ProvinceMonth month;

  @BeforeEach
  void theVillagesAndTheirCriteriaAreThere() throws IOException {
    TargetsWorld.loadTrees();
    month =
        new ProvinceMonth(
            ProvinceMonth.communesOf(TargetsWorld.UNITS_UNTIL_JUNE_2025, PROVINCE), PLACES);
    if (set == null) {
      enterVillages();
      set = enterSet();
    }
  }

  @Test
  void aMonthIsImportedFromATextWhileOthersReadAndCountsAtOnceWhenItIsApproved() throws Exception {
    Path table = folder.resolve("measurements.csv");
    month.csv(table, 0);
    importedAndApproved(table, "2024-05-31");
  }

  @Test
  void aMonthIsImportedFromAWorkbookWhileOthersReadAndCountsAtOnceWhenItIsApproved()
      throws Exception {
    Path table = folder.resolve("measurements.xlsx");
    month.workbook(table, 0);
    importedAndApproved(table, "2024-04-30");
  }

  @Test
  void oneWrongRowIsNamedAndNothingIsEntered() throws Exception {
    int wrong = PLACES / 2;
    Path workbook = folder.resolve("wrong.xlsx");
    month.workbook(workbook, wrong);
    Path text = folder.resolve("wrong.csv");
    month.csv(text, wrong);
    long before = count("measurement");
    assertThat(refused(workbook)).isEqualTo("Tháng 5 " + (wrong + 2) + " 19.3 ROW-VALUE-FORM");
    assertThat(refused(text)).isEqualTo("csv " + (wrong + 2) + " 19.3 ROW-VALUE-FORM");
    assertThat(count("measurement")).isEqualTo(before);
  }

  private String refused(Path table) {
    JsonPath job = ended(send(table, "2024-03-31"));
    assertThat(job.getString("failure.code")).isEqualTo("MEASUREMENT-ROWS-REFUSED");
    assertThat(job.getInt("counts.errors")).isEqualTo(1);
    return job.getString("errors.collect { it.part + ' ' + it.row + ' ' + it.column }[0]")
        + " "
        + job.getString("errors[0].code");
  }

  private void importedAndApproved(Path table, String day) throws SQLException {
    long before = count("measurement");
    long started = System.nanoTime();
    Response accepted = send(table, day);
    assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);
    String summary =
        "/v1/assessments/summary?under="
            + idOf(PROVINCE, day)
            + "&setVersionId="
            + set
            + "&asOf="
            + day;
    String known = assessed(summary);
    int reads = 0;
    JsonPath job = get(COORDINATOR, accepted.header("Location"));
    while (List.of("QUEUED", "RUNNING").contains(job.getString("state"))) {
      idOf("31687", day);
      reads++;
      job = get(COORDINATOR, accepted.header("Location"));
    }
    assertThat(job.getString("state")).as(job.prettify()).isEqualTo("DONE");
    LOG.infof(
        "%s: %d measurements in %d ms, %d reads meanwhile, %d MiB of heap at most",
        table.getFileName(),
        job.getInt("result.measurements"),
        millisSince(started),
        reads,
        peakOfHeap());
    assertThat(job.getInt("result.measurements")).isEqualTo(MEASUREMENTS);
    assertThat(count("measurement") - before).isEqualTo(MEASUREMENTS);
    String batch = "/v1/measurement-batches/" + job.getString("result.batchId");
    decide(AssessmentWorld.otherCoordinator(PROVINCE), batch, "verification", null, "\"1\"")
        .then()
        .statusCode(200);
    assertThat(assessed(summary)).as("nothing counts before the approval").isEqualTo(known);
    long told = told();
    long deciding = System.nanoTime();
    Response approved = decide(LEADER, batch, "approval", null, "\"2\"");
    assertThat(approved.statusCode()).as(approved.asString()).isEqualTo(202);
    long answered = millisSince(deciding);
    assertThat(assessed(summary)).as("all counts from the answer on").isEqualTo("" + PLACES);
    JsonPath telling = ended(approved);
    assertThat(telling.getString("state")).as(telling.prettify()).isEqualTo("DONE");
    assertThat(telling.getInt("counts.written")).isEqualTo(PLACES);
    assertThat(told() - told).isEqualTo(PLACES);
    LOG.infof(
        "approved in %d ms, all told after %d ms, %d MiB of heap at most",
        answered, millisSince(deciding), peakOfHeap());
  }

  /** Of how many places of the province the verdicts are known. */
  private String assessed(String summary) {
    return get(COORDINATOR, summary).getString("known");
  }

  private void enterVillages() throws IOException {
    for (int list = 0; list < month.lists(); list++) {
      Path file = folder.resolve("villages.csv");
      month.villages(file, list);
      long started = System.nanoTime();
      Response taken =
          once(as(COORDINATOR))
              .multiPart("file", file.toFile(), "text/csv")
              .post("/v1/villages/imports?validFrom=2024-02-05&source=month");
      assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(200);
      LOG.infof("%d villages in %d ms", taken.jsonPath().getInt("villages"), millisSince(started));
    }
  }

  private String enterSet() throws IOException {
    Path file = folder.resolve("set.csv");
    ProvinceMonth.set(file, PROVINCE);
    Response entered =
        once(as(COORDINATOR))
            .multiPart("file", file.toFile(), "text/csv")
            .post("/v1/criteria-sets/imports");
    assertThat(entered.statusCode()).as(entered.asString()).isEqualTo(201);
    String location = entered.header("Location");
    once(as(COORDINATOR))
        .header("If-Match", "\"1\"")
        .post(location + "/proposal")
        .then()
        .statusCode(200);
    once(as(LEADER))
        .header("If-Match", "\"2\"")
        .post(location + "/approval")
        .then()
        .statusCode(200);
    return location.substring(location.lastIndexOf('/') + 1);
  }

  private Response send(Path table, String day) {
    return once(as(COORDINATOR))
        .multiPart("file", table.toFile(), "text/csv")
        .post(
            "/v1/measurements/imports?localityId="
                + idOf(PROVINCE, day)
                + "&setVersionId="
                + set
                + "&source=LOCALITY_REPORT&measuredOn="
                + day);
  }

  private static JsonPath ended(Response accepted) {
    assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);
    return await()
        .atMost(LONG)
        .pollInterval(Duration.ofMillis(200))
        .until(
            () -> as("admin").get(accepted.header("Location")).jsonPath(),
            job -> !List.of("QUEUED", "RUNNING").contains(job.getString("state")));
  }

  /** How often others were told of a place of the set. */
  private long told() throws SQLException {
    return number(
        "SELECT coalesce(sum(version), 0) FROM told_assessment WHERE set_version_id = '"
            + set
            + "'");
  }

  private long count(String table) throws SQLException {
    return number("SELECT count(*) FROM " + table);
  }

  private long number(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement select = connection.createStatement();
        ResultSet row = select.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static long millisSince(long started) {
    return Duration.ofNanos(System.nanoTime() - started).toMillis();
  }

  private static long peakOfHeap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(peak -> peak.getUsed())
            .sum()
        >> 20;
  }
}
