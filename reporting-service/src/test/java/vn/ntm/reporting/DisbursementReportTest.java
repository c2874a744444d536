package vn.ntm.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DisbursementReportTest {

  private static final LocalDate FEBRUARY_5 = LocalDate.of(2024, 2, 5);
  private static final LocalDate MARCH_14 = LocalDate.of(2024, 3, 14);
  private static final LocalDate MARCH_15 = LocalDate.of(2024, 3, 15);
  private static final LocalDate MARCH_31 = LocalDate.of(2024, 3, 31);

  @Inject World world;

  private final Unit province = Unit.province("Tỉnh Sóc Trăng");
  private final Unit district = province.district(1, "Huyện Long Phú");
  private final Unit otherDistrict = province.district(2, "Huyện Kế Sách");
  private final Unit commune = district.commune(1, "Xã Long Phú");

  private final Purse central = Purse.of(province, "CENTRAL_BUDGET", "INVESTMENT", "02", 2024);
  private final Purse ofDistrict = central.of(district);
  private final Purse road = ofDistrict.project(commune);
  private final Purse bridge = central.project(province);
  private final Purse recurrent = Purse.of(province, "CENTRAL_BUDGET", "RECURRENT", "03", 2024);

  private void publishAll() {
    List<Event> events = new ArrayList<>();
    for (Unit unit : List.of(province, district, otherDistrict, commune)) {
      events.add(unit.recorded());
    }
    events.add(central.assign(1_000, FEBRUARY_5));
    events.addAll(ofDistrict.allocate(600, FEBRUARY_5));
    events.addAll(road.allocate(300, FEBRUARY_5));
    events.addAll(bridge.allocate(100, FEBRUARY_5));
    events.add(recurrent.assign(500, FEBRUARY_5));
    events.add(road.reserve(120, MARCH_14));
    events.add(road.pay(70, MARCH_14));
    events.add(road.pay(20, MARCH_15));
    events.add(bridge.reserve(40, MARCH_31));
    events.add(bridge.pay(33, MARCH_31));
    world.publish(events);
  }

  private JsonNode report(String query) {
    return world.ask(
        "/v1/disbursements/report?budgetYear=2024" + query, province.token("coordinator"));
  }

  private static JsonNode row(JsonNode report, String member, String value) {
    return StreamSupport.stream(report.get("rows").spliterator(), false)
        .filter(row -> row.get(member).asText().equals(value))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void figuresAreToldBySourceAndNatureWithTheirRate() {
    publishAll();
    JsonNode investment = row(report(""), "nature", "INVESTMENT");
    assertThat(amounts(investment)).isEqualTo(List.of(1_000L, 400L, 37L, 123L, 123L, 877L));
    assertThat(investment.get("capitalSource").asText()).isEqualTo("CENTRAL_BUDGET");
    assertThat(investment.get("rate").decimalValue()).isEqualTo(new BigDecimal("12.30"));
    JsonNode recurrentRow = row(report(""), "nature", "RECURRENT");
    assertThat(amounts(recurrentRow)).isEqualTo(List.of(500L, 0L, 0L, 0L, 0L, 500L));
    assertThat(recurrentRow.get("rate").decimalValue()).isEqualTo(new BigDecimal("0.00"));
    assertThat(amounts(report("").get("totals")))
        .isEqualTo(List.of(1_500L, 400L, 37L, 123L, 123L, 1_377L));
  }

  @Test
  void theSubtreeOfADistrictHasWhatTheProvinceGaveIt() {
    publishAll();
    JsonNode totals = report("&under=" + district.id()).get("totals");
    assertThat(amounts(totals)).isEqualTo(List.of(600L, 300L, 30L, 90L, 90L, 510L));
    assertThat(totals.get("rate").decimalValue()).isEqualTo(new BigDecimal("15.00"));
  }

  @Test
  void withoutAPlanThereIsNoRate() {
    publishAll();
    JsonNode totals = report("&under=" + otherDistrict.id()).get("totals");
    assertThat(amounts(totals)).containsOnly(0L);
    assertThat(totals.get("rate").isNull()).isTrue();
  }

  @Test
  void theLocalitiesOfATierSumUpToTheirParent() {
    publishAll();
    JsonNode report = report("&groupBy=locality");
    assertThat(report.get("rows"))
        .extracting(row -> row.at("/locality/name").asText(), DisbursementReportTest::amounts)
        .containsExactlyInAnyOrder(
            tuple("Tỉnh Sóc Trăng", List.of(900L, 100L, 7L, 33L, 33L, 867L)),
            tuple("Huyện Long Phú", List.of(600L, 300L, 30L, 90L, 90L, 510L)));
    assertThat(amounts(report.get("totals")))
        .isEqualTo(List.of(1_500L, 400L, 37L, 123L, 123L, 1_377L));
  }

  @Test
  void componentsAreToldApart() {
    publishAll();
    JsonNode report = report("&groupBy=component");
    assertThat(row(report, "component", "02").get("plan").asLong()).isEqualTo(1_000);
    assertThat(row(report, "component", "03").get("plan").asLong()).isEqualTo(500);
    assertThat(row(report, "component", "03").get("nature").isNull()).isTrue();
  }

  @Test
  void theFirstQuarterOfTheDecreeEndsOnThe14thOfMarch() {
    publishAll();
    JsonNode report = report("&period=2024Q1&calendar=ND09");
    assertThat(report.get("from").asText()).isEqualTo("2023-12-15");
    assertThat(report.get("to").asText()).isEqualTo("2024-03-14");
    assertThat(amounts(report.get("totals")))
        .isEqualTo(List.of(1_500L, 400L, 50L, 70L, 70L, 1_430L));
  }

  @Test
  void theFirstQuarterOfTheCalendarEndsWithMarch() {
    publishAll();
    JsonNode report = report("&period=2024Q1");
    assertThat(report.get("calendar").asText()).isEqualTo("CALENDAR");
    assertThat(report.get("from").asText()).isEqualTo("2024-01-01");
    assertThat(report.get("to").asText()).isEqualTo("2024-03-31");
    assertThat(amounts(report.get("totals")))
        .isEqualTo(List.of(1_500L, 400L, 37L, 123L, 123L, 1_377L));
  }

  @Test
  void aPeriodTellsWhatWasPaidInItAndTheYearToDateWhatWasPaidSinceNewYear() {
    publishAll();
    JsonNode month = report("&period=202404&calendar=ND09").get("totals");
    assertThat(month.get("disbursed").asLong()).isEqualTo(123);
    assertThat(month.get("disbursedInPeriod").asLong()).isEqualTo(53);
    JsonNode toDate = report("&period=202404&calendar=ND09&ytd=true");
    assertThat(toDate.get("from").asText()).isEqualTo("2023-12-15");
    assertThat(toDate.at("/totals/disbursedInPeriod").asLong()).isEqualTo(123);
  }

  @Test
  void moneyThatComesBackLowersWhatWasDisbursed() {
    publishAll();
    world.publish(road.reverse(20, LocalDate.of(2024, 4, 2)));
    JsonNode april = report("&period=202404").get("totals");
    assertThat(april.get("disbursed").asLong()).isEqualTo(103);
    assertThat(april.get("disbursedInPeriod").asLong()).isEqualTo(-20);
  }

  @Test
  void otherBudgetYearsStayApart() {
    publishAll();
    world.publish(
        Purse.of(province, "CENTRAL_BUDGET", "INVESTMENT", "02", 2025).assign(77, MARCH_31));
    JsonNode next =
        world.ask("/v1/disbursements/report?budgetYear=2025", province.token("coordinator"));
    assertThat(next.at("/totals/plan").asLong()).isEqualTo(77);
    assertThat(report("").at("/totals/plan").asLong()).isEqualTo(1_500);
  }

  @Test
  void whatThePlanDeclaresStandsBesideWhatWasAssigned() {
    publishAll();
    world.publish(fundingPlan(province));
    JsonNode report = report("");
    assertThat(row(report, "nature", "INVESTMENT").get("declaredPlan").asLong())
        .isEqualTo(103_600_000_000L);
    assertThat(row(report, "nature", "UNSPECIFIED").get("declaredPlan").asLong())
        .isEqualTo(1_453_000_000_000L);
    assertThat(row(report, "nature", "UNSPECIFIED").get("rate").isNull()).isTrue();
    assertThat(report.at("/totals/declaredPlan").asLong()).isEqualTo(1_556_600_000_000L);
    assertThat(report.at("/declaredPlans/0/number").asText()).isEqualTo("23/KH-UBND");
  }

  @Test
  void thePlanOfTheProvinceIsNotThePlanOfADistrict() {
    publishAll();
    world.publish(fundingPlan(province));
    JsonNode report = report("&under=" + district.id());
    assertThat(report.at("/totals/declaredPlan").isNull()).isTrue();
    assertThat(report.get("declaredPlans")).isEmpty();
  }

  @Test
  void whereRowsAreFinerThanThePlanItIsDeclaredInTheTotalsOnly() {
    publishAll();
    world.publish(fundingPlan(province));
    JsonNode report = report("&groupBy=component");
    assertThat(report.get("rows")).allMatch(row -> row.get("declaredPlan").isNull());
    assertThat(report.at("/totals/declaredPlan").asLong()).isEqualTo(1_556_600_000_000L);
  }

  @Test
  void disbursementsAreCountedByTheirStatus() {
    publishAll();
    UUID paid = UUID.randomUUID();
    world.publish(
        road.disbursement(UUID.randomUUID(), 1, "REQUESTED", MARCH_14),
        road.disbursement(paid, 1, "REQUESTED", MARCH_14),
        road.disbursement(paid, 2, "APPROVED", MARCH_14),
        road.disbursement(paid, 3, "PAID", MARCH_15),
        bridge.disbursement(UUID.randomUUID(), 1, "REQUESTED", MARCH_31));
    JsonNode counts = report("&under=" + district.id()).at("/totals/disbursements");
    assertThat(counts.get("requested").asLong()).isEqualTo(1);
    assertThat(counts.get("approved").asLong()).isZero();
    assertThat(counts.get("paid").asLong()).isEqualTo(1);
    assertThat(report("").at("/totals/disbursements/requested").asLong()).isEqualTo(2);
    assertThat(
            report("&period=2024Q1&calendar=ND09").at("/totals/disbursements/requested").asLong())
        .isEqualTo(1);
  }

  @Test
  void theAnswerSaysHowFreshItIs() {
    publishAll();
    JsonNode freshness = report("").get("freshness");
    assertThat(freshness.get("upTo").asText()).startsWith("2024-06-17T");
    assertThat(freshness.get("checkedAt").isTextual()).isTrue();
    assertThat(freshness.get("pending").isIntegralNumber()).isTrue();
  }

  static List<Long> amounts(JsonNode row) {
    return List.of(
        row.get("plan").longValue(),
        row.get("allocated").longValue(),
        row.get("reserved").longValue(),
        row.get("disbursed").longValue(),
        row.get("disbursedInPeriod").longValue(),
        row.get("remaining").longValue());
  }

  private static Event fundingPlan(Unit of) {
    UUID id = UUID.randomUUID();
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("fundingPlanId", id.toString());
    value.put("version", 1);
    value.put("number", "23/KH-UBND");
    value.put("issuedOn", "2024-02-05");
    value.put("localityId", of.id().toString());
    value.put("budgetYear", 2024);
    value.put(
        "lines",
        List.of(
            line("CENTRAL_BUDGET", "INVESTMENT", 103_600_000_000L),
            line("CREDIT", "UNSPECIFIED", 1_453_000_000_000L)));
    value.put("unsplitLines", List.of());
    return new Event(
        "funding.plan.v1",
        "vn.ntm.funding.funding-plan-imported.v1",
        UUID.randomUUID(),
        id.toString(),
        World.write(value));
  }

  private static Map<String, Object> line(String source, String nature, long amount) {
    return Map.of(
        "lineId",
        UUID.randomUUID().toString(),
        "capitalSource",
        source,
        "nature",
        nature,
        "amount",
        amount);
  }
}
