package vn.ntm.funding.following.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.ntm.funding.ledger.domain.Account;
import vn.ntm.funding.ledger.domain.Balances;
import vn.ntm.funding.ledger.domain.Compartment;
import vn.ntm.funding.ledger.domain.HolderKind;
import vn.ntm.funding.ledger.domain.Nature;
import vn.ntm.funding.ledger.domain.PlanKind;
import vn.ntm.money.NotAnAmountException;
import vn.ntm.money.Vnd;

class ExecutionRulesTest {

  private static final UUID PROVINCE = new UUID(1, 1);
  private static final UUID DISTRICT = new UUID(1, 2);
  private static final UUID COMMUNE = new UUID(1, 3);

  @Test
  void aRateWithoutAPlanIsNeitherZeroNorAHundredPercent() {
    assertThat(BasisPoints.of(Vnd.ZERO, Vnd.ZERO)).isNull();
    assertThat(BasisPoints.of(Vnd.of(5), Vnd.ZERO)).isNull();
    assertThat(BasisPoints.of(Vnd.ZERO, Vnd.of(1))).isZero();
    assertThat(BasisPoints.of(Vnd.of(1), Vnd.of(3))).isEqualTo(3_333);
    assertThat(BasisPoints.of(Vnd.of(2), Vnd.of(3))).isEqualTo(6_667);
    assertThat(BasisPoints.of(Vnd.of(Vnd.MAX), Vnd.of(Vnd.MAX))).isEqualTo(10_000);
  }

  @Test
  void whatIsGivenDownCountsOnceAndBothPlansAreToldApart() {
    ExecutionSum sum = new ExecutionSum();
    sum.add(account(HolderKind.LOCALITY, PlanKind.YEAR), balances(100, 80, 0, 0, 0));
    sum.add(account(HolderKind.PROJECT, PlanKind.YEAR), balances(80, 0, 10, 20, 5));
    sum.add(account(HolderKind.PROJECT, PlanKind.EXTENDED), balances(40, 0, 0, 40, 0));
    BudgetExecution total = sum.total();
    assertThat(total.year().plan()).isEqualTo(Vnd.of(100));
    assertThat(total.year().allocated()).isEqualTo(Vnd.of(80));
    assertThat(total.year().completeness()).isEqualTo(8_000);
    assertThat(total.year().paid()).isEqualTo(Vnd.of(25));
    assertThat(total.year().rate()).isEqualTo(2_500);
    assertThat(total.extended().rate()).isEqualTo(10_000);
    assertThat(total.both().rate()).isEqualTo(4_643);
    assertThat(total.both().remaining()).isEqualTo(Vnd.of(75));
  }

  @Test
  void aSumBeyondExactNumbersIsRefused() {
    ExecutionSum sum = new ExecutionSum();
    sum.add(account(HolderKind.PROJECT, PlanKind.YEAR), balances(Vnd.MAX, 0, 0, 0, 0));
    sum.add(account(HolderKind.PROJECT, PlanKind.YEAR), balances(1, 0, 0, 0, 0));
    assertThatThrownBy(sum::total).isInstanceOf(NotAnAmountException.class);
  }

  @Test
  void aRollUpThatLosesADongIsAnAlarm() {
    ExecutionSum whole = new ExecutionSum();
    whole.addReceived(account(HolderKind.LOCALITY, PlanKind.YEAR), balances(100, 0, 0, 0, 0));
    ExecutionSum part = new ExecutionSum();
    part.add(account(HolderKind.LOCALITY, PlanKind.YEAR), balances(100, 1, 0, 0, 0));
    List<RollUpHolds.Difference> alarms = RollUpHolds.check(whole.total(), List.of(part.total()));
    assertThat(alarms)
        .containsExactly(
            new RollUpHolds.Difference("INV-16", "year.plan", Vnd.of(100), Vnd.of(99)));
    assertThat(RollUpHolds.check(whole.total(), List.of(whole.total()))).isEmpty();
  }

  @Test
  void aPlaceStandsInTheTierBelowTheOneThatWasAskedFor() {
    List<UUID> path = List.of(PROVINCE, DISTRICT, COMMUNE);
    assertThat(Tier.localityOf(null, path)).isEqualTo(PROVINCE);
    assertThat(Tier.localityOf(PROVINCE, path)).isEqualTo(DISTRICT);
    assertThat(Tier.localityOf(DISTRICT, path)).isEqualTo(COMMUNE);
    assertThat(Tier.localityOf(COMMUNE, path)).isEqualTo(COMMUNE);
    assertThat(Tier.localityOf(PROVINCE, List.of(PROVINCE))).isEqualTo(PROVINCE);
  }

  @Test
  void theLatestUnitComesFirstAndEqualRatesShareARank() {
    Map<String, PlanExecution> units = new LinkedHashMap<>();
    units.put("none", execution(0, 0));
    units.put("half", execution(10, 5));
    units.put("third-small", execution(3, 1));
    units.put("third-large", execution(300_000, 100_000));
    // A third in rounded basis points, yet more than a third.
    units.put("above-a-third", execution(300_000, 100_001));
    assertThat(LateFirst.rank(units))
        .extracting(unit -> unit.rank() + " " + unit.key())
        .containsExactly(
            "1 third-large", "1 third-small", "3 above-a-third", "4 half", "null none");
  }

  private static PlanExecution execution(long plan, long paid) {
    return PlanExecution.of(Vnd.of(plan), Vnd.ZERO, Vnd.ZERO, Vnd.of(paid), Vnd.ZERO);
  }

  private static Account account(HolderKind kind, PlanKind plan) {
    return new Account(
        new UUID(2, 2),
        kind,
        COMMUNE,
        COMMUNE,
        List.of(PROVINCE, DISTRICT, COMMUNE),
        null,
        "NTM_2021_2025",
        "02",
        "CENTRAL_BUDGET",
        Nature.INVESTMENT,
        2024,
        plan);
  }

  private static Balances balances(
      long received, long allocated, long reserved, long volume, long advance) {
    Map<Compartment, Long> sums = new EnumMap<>(Compartment.class);
    sums.put(Compartment.RECEIVED, -received);
    sums.put(Compartment.ALLOCATED, allocated);
    sums.put(Compartment.RESERVED, reserved);
    sums.put(Compartment.VOLUME, volume);
    sums.put(Compartment.ADVANCE, advance);
    return Balances.ofSums(sums);
  }
}
