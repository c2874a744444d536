package vn.ntm.funding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.ntm.funding.FundingWorld.PROVINCE;
import static vn.ntm.funding.FundingWorld.approve;
import static vn.ntm.funding.FundingWorld.as;
import static vn.ntm.funding.FundingWorld.basis;
import static vn.ntm.funding.FundingWorld.command;
import static vn.ntm.funding.FundingWorld.finance;
import static vn.ntm.funding.FundingWorld.otherFinance;
import static vn.ntm.funding.FundingWorld.step;
import static vn.ntm.funding.FundingWorld.treasury;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.ntm.testing.ServiceResources;
import vn.ntm.testing.TestClock;

/**
 * Twenty projects of one commune from 2024 to 2026. What happens to each stands in {@code
 * twenty-projects.csv}; what form 01/QTNĐ must say of it was computed by the formulas of its
 * columns outside of this service and stands in {@code twenty-projects-columns.csv}.
 */
@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = @ResourceArg(name = "database", value = "funding"))
class TwentyProjectsTest {

  private static final long CONTRACT_VALUE = 4_000_000_000L;

  private static final List<String> COLUMNS =
      List.of(
          "cumulativePaidBefore",
          "outstandingAdvanceBefore",
          "earlierAdvancesRefunded",
          "earlierAdvancesSettled",
          "extendedPlan",
          "extendedPaid",
          "extendedVolume",
          "extendedAdvance",
          "extendedAgain",
          "extendedCancelled",
          "yearPlan",
          "yearPaid",
          "yearVolume",
          "yearAdvance",
          "extendedToNextYear",
          "yearCancelled",
          "settledVolume",
          "advancePassedOn",
          "cumulativePaid");

  @Inject TestClock clock;

  private UUID commune;

  @AfterEach
  void itIsJuneAgain() {
    clock.reset();
  }

  @Test
  void theColumnsOfThreeYearsAreThoseComputedByHand() {
    FundingWorld.thePlacesAreKnown();
    commune = FundingWorld.communeOfItsOwn();
    List<Work> works = table("twenty-projects.csv").stream().map(Work::new).toList();
    assertThat(works).hasSize(20);

    clock.reset();
    String of2024 = assigned(2024, sum(works, "P24"));
    works.forEach(work -> begin(work, of2024));
    works.forEach(Work::payIn2024);
    clock.set(LocalDate.of(2025, 1, 31));
    works.forEach(Work::payInJanuary2025);
    works.forEach(work -> work.extend(work.account, "E24", "2025-12-31"));
    settle(2024, "2025-02-10");

    clock.set(LocalDate.of(2025, 3, 1));
    String of2025 = assigned(2025, sum(works, "P25"));
    works.forEach(work -> work.allocate(of2025, 2025, "P25"));
    works.forEach(Work::payIn2025);
    clock.set(LocalDate.of(2026, 1, 31));
    works.forEach(
        work -> {
          work.extend(work.accountOf(2025, "EXTENDED"), "EX25", "2026-12-31");
          work.extend(work.accountOf(2025, "YEAR"), "EY25", "2026-12-31");
        });
    settle(2025, "2026-02-10");

    clock.set(LocalDate.of(2026, 3, 1));
    works.forEach(Work::payIn2026);
    List<String> wrong = new ArrayList<>();
    for (int year = 2024; year <= 2026; year++) {
      wrong.addAll(compared(works, year));
    }
    assertThat(wrong).isEmpty();
    LedgerExportTest.theLedgerHolds();
  }

  @Test
  void nothingIsPaidOnTheWrongSideOfADateAndEverythingOnTheRightOne() {
    FundingWorld.thePlacesAreKnown();
    commune = FundingWorld.communeOfItsOwn();
    clock.reset();
    Work work = new Work(Map.of("project", 1L, "P24", 10_000L));
    begin(work, assigned(2024, 10_000));
    ContractTest.accept(work.contract, 4_000, "2024-03-01");

    clock.set(LocalDate.of(2024, 12, 31));
    Response advance = approved(work.account, work.contract, "ADVANCE", 100);
    Response other = approved(work.account, work.contract, "ADVANCE", 100);
    Response volume = approved(work.account, work.contract, "VOLUME", 100);
    Response late = approved(work.account, work.contract, "VOLUME", 100);
    clock.set(LocalDate.of(2025, 2, 3));
    refusedThenPaid(advance, "2025-01-01", "2024-12-31", 2024);
    refusedThenPaid(volume, "2025-02-01", "2025-01-31", 2024);
    refusedThenPaid(late, "2023-12-31", "2025-01-31", 2024);
    step(other, "rejection", finance(), "{\"reason\": \"Hết niên độ\"}").then().statusCode(200);
    clock.set(LocalDate.of(2025, 1, 31));
    work.extend(work.account, 5_000, "2025-12-31");
    settle(2024, "2025-02-10");

    clock.set(LocalDate.of(2025, 12, 31));
    String extended = work.accountOf(2025, "EXTENDED");
    Response extendedVolume = approved(extended, work.contract, "VOLUME", 100);
    clock.set(LocalDate.of(2026, 1, 5));
    refusedThenPaid(extendedVolume, "2026-01-01", "2025-12-31", 2025);
    // Capital of 2021-2025, extended once more, ends with 2026 (NQ 257/2025/QH15).
    work.extend(extended, 1_000, "2026-12-31");
    settle(2025, "2026-02-10");
    clock.set(LocalDate.of(2026, 12, 31));
    String again = work.accountOf(2026, "EXTENDED");
    Response last = approved(again, work.contract, "VOLUME", 100);
    clock.set(LocalDate.of(2027, 1, 4));
    refusedThenPaid(last, "2027-01-01", "2026-12-31", 2026);
    extension(again, 500, "2027-12-31").then().statusCode(409).body("code", equalTo("INV-19"));
  }

  private static void refusedThenPaid(Response order, String wrong, String right, int year) {
    step(order, "payment", treasury(), ContractTest.payment(wrong, 100, 0, year))
        .then()
        .statusCode(422)
        .body("code", equalTo("INV-09"));
    step(order, "payment", treasury(), ContractTest.payment(right, 100, 0, year))
        .then()
        .statusCode(200);
  }

  private static Response approved(String account, String contract, String kind, long amount) {
    Response ordered = ContractTest.order(account, contract, kind, amount, 0, "2024-03-01");
    ordered.then().statusCode(201);
    return step(ordered, "approval", finance(), "{}");
  }

  private void begin(Work work, String from) {
    work.project = FundingWorld.project("INVESTMENT", commune);
    work.allocate(from, 2024, "P24");
    work.account = work.accountOf(2024, "YEAR");
    if (work.account == null) {
      return;
    }
    work.contract = ContractTest.contract(work.account, CONTRACT_VALUE);
  }

  private List<String> compared(List<Work> works, int year) {
    Map<Object, Map<String, Object>> lines = lines(year);
    List<String> wrong = new ArrayList<>();
    for (Map<String, Long> expected : table("twenty-projects-columns.csv")) {
      Work work = works.get((int) (expected.get("project") - 1));
      if (expected.get("year") == year) {
        Map<String, Object> line = lines.get(work.project.toString());
        for (int i = 0; i < COLUMNS.size(); i++) {
          long found = line == null ? 0 : ((Number) line.get(COLUMNS.get(i))).longValue();
          long hand = expected.get("c" + (i + 6));
          if (found != hand) {
            wrong.add(
                "project %d, %d, column %d: %d by hand, %d found"
                    .formatted(expected.get("project"), year, i + 6, hand, found));
          }
        }
      }
    }
    return wrong;
  }

  private Map<Object, Map<String, Object>> lines(int year) {
    List<Map<String, Object>> items =
        as(finance())
            .get("/v1/settlement-columns?limit=1000&budgetYear=" + year + "&under=" + commune)
            .then()
            .statusCode(200)
            .extract()
            .path("items");
    Map<Object, Map<String, Object>> lines = new LinkedHashMap<>();
    for (Map<String, Object> item : items) {
      List<Map<String, Object>> ofProject = lines(item);
      assertThat(ofProject).hasSize(1);
      assertThat(item.get("content")).isEqualTo("Đường trục xã Long Phú");
      assertThat(((Number) item.get("totalInvestment")).longValue()).isEqualTo(9_000_000_000L);
      lines.put(item.get("projectId"), ofProject.get(0));
    }
    return lines;
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> lines(Map<String, Object> item) {
    return (List<Map<String, Object>>) item.get("lines");
  }

  private static String assigned(int year, long amount) {
    Response proposed =
        command(finance())
            .body(
                """
                {"localityId": "%s", "programme": "NTM_2021_2025", "component": "02",
                 "capitalSource": "CENTRAL_BUDGET", "nature": "INVESTMENT", "budgetYear": %d,
                 "amount": %d, "effectiveDate": "%d-01-15", "reason": "Giao vốn",
                 "legalBasis": %s}"""
                    .formatted(PROVINCE, year, amount, year, basis("CENTRAL")))
            .post("/v1/assignments");
    proposed.then().statusCode(201);
    approve(proposed, otherFinance()).then().statusCode(200);
    return proposed.path("accountId");
  }

  private static Response extension(String account, long amount, String until) {
    return command(finance())
        .body(
            """
            {"accountId": "%s", "amount": %d, "until": "%s", "reason": "Kéo dài",
             "legalBasis": %s}"""
                .formatted(account, amount, until, basis("PROVINCE")))
        .post("/v1/extensions");
  }

  private void settle(int year, String day) {
    clock.set(LocalDate.parse(day));
    Response proposed =
        command(finance())
            .body(
                """
                {"localityId": "%s", "programme": "NTM_2021_2025", "budgetYear": %d,
                 "reason": "Quyết toán niên độ", "legalBasis": {"number": "12/QĐ-UBND",
                 "date": "%s", "issuer": "UBND tỉnh Sóc Trăng"}}"""
                    .formatted(commune, year, day))
            .post("/v1/year-settlements");
    proposed.then().statusCode(201);
    command(otherFinance())
        .header("If-Match", proposed.header("ETag"))
        .post("/v1/year-settlements/" + proposed.path("id") + "/approval")
        .then()
        .statusCode(200);
  }

  private static long sum(List<Work> works, String column) {
    return works.stream().mapToLong(work -> work.of(column)).sum();
  }

  /** The rows of a table of whole numbers, each under the names of its first line. */
  private static List<Map<String, Long>> table(String name) {
    try (InputStream file = TwentyProjectsTest.class.getResourceAsStream(name)) {
      List<String> lines = new String(file.readAllBytes(), UTF_8).lines().toList();
      List<String> names = Arrays.asList(lines.get(0).split(","));
      return lines.stream().skip(1).map(line -> row(names, line.split(","))).toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Long> row(List<String> names, String[] cells) {
    return IntStream.range(0, cells.length)
        .boxed()
        .collect(Collectors.toMap(names::get, i -> Long.valueOf(cells[i])));
  }

  /** A project and what happens to it. */
  private static final class Work {

    private final Map<String, Long> row;
    private UUID project;
    private String account;
    private String contract;

    private Work(Map<String, Long> row) {
      this.row = row;
    }

    private long of(String column) {
      return row.getOrDefault(column, 0L);
    }

    private void allocate(String from, int year, String column) {
      if (of(column) == 0) {
        return;
      }
      Response proposed =
          command(finance())
              .body(
                  """
                  {"fromAccountId": "%s", "projectId": "%s", "amount": %d,
                   "effectiveDate": "%d-02-10", "reason": "Phân bổ chi tiết",
                   "legalBasis": %s}"""
                      .formatted(from, project, of(column), year, basis("PROVINCE")))
              .post("/v1/allocations");
      proposed.then().statusCode(201);
      approve(proposed, otherFinance()).then().statusCode(200);
    }

    private String accountOf(int year, String plan) {
      return as(finance())
          .get("/v1/accounts?holderId=" + project + "&budgetYear=" + year)
          .then()
          .statusCode(200)
          .extract()
          .path("items.find { it.plan == '%s' }?.id".formatted(plan));
    }

    private void payIn2024() {
      pay(account, "ADVANCE", of("T24"), 0, "2024-03-01", 2024);
      volume(account, of("V24"), of("R24"), "2024-03-01", 2024);
      pay(account, "ADVANCE_REFUND", of("F24"), 0, "2024-03-01", 2024);
    }

    /** Work done by the end of the year, paid in its correction period. */
    private void payInJanuary2025() {
      long late = of("L24");
      if (late > 0) {
        ContractTest.accept(contract, late, "2024-12-30");
        Response requested = ContractTest.order(account, contract, "VOLUME", late, 0, "2024-12-30");
        ContractTest.pay(requested, late, 0, "2025-01-31", 2024);
      }
    }

    private void payIn2025() {
      if (contract == null) {
        contract = ContractTest.contract(accountOf(2025, "YEAR"), CONTRACT_VALUE);
      }
      String day = "2025-03-01";
      volume(accountOf(2025, "EXTENDED"), of("X25"), 0, day, 2025);
      pay(accountOf(2025, "EXTENDED"), "ADVANCE", of("XT25"), 0, day, 2025);
      String followed = accountOf(2025, "ADVANCE_BROUGHT_FORWARD");
      volume(followed, of("S25"), of("S25"), day, 2025);
      pay(followed, "ADVANCE_REFUND", of("G25"), 0, day, 2025);
      pay(accountOf(2025, "YEAR"), "ADVANCE", of("T25"), 0, day, 2025);
      volume(accountOf(2025, "YEAR"), of("V25"), of("R25"), day, 2025);
    }

    private void payIn2026() {
      String day = "2026-03-01";
      String followed = accountOf(2026, "ADVANCE_BROUGHT_FORWARD");
      volume(followed, of("S26"), of("S26"), day, 2026);
      volume(accountOf(2026, "EXTENDED"), of("X26"), 0, day, 2026);
    }

    private void volume(String from, long gross, long recovery, String day, int year) {
      if (gross > 0) {
        ContractTest.accept(contract, gross, day);
      }
      pay(from, "VOLUME", gross, recovery, day, year);
    }

    private void pay(String from, String kind, long amount, long recovery, String day, int year) {
      if (amount > 0) {
        ContractTest.pay(
            ContractTest.order(from, contract, kind, amount, recovery, day),
            amount,
            recovery,
            day,
            year);
      }
    }

    private void extend(String from, String column, String until) {
      extend(from, of(column), until);
    }

    private void extend(String from, long amount, String until) {
      if (amount > 0) {
        Response proposed = extension(from, amount, until);
        proposed.then().statusCode(201);
        approve(proposed, otherFinance()).then().statusCode(200);
      }
    }
  }
}
