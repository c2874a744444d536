package vn.ntm.reporting.reconciliation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ntm.reporting.execution.domain.Compartment.AVAILABLE;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import vn.ntm.money.Vnd;
import vn.ntm.reporting.execution.domain.Balances;
import vn.ntm.reporting.execution.domain.Deviation;

class ComparisonTest {

  private static final int MOST = 100;

  private static Balances available(long amount) {
    return new Balances(Vnd.of(amount), Vnd.of(amount), Vnd.ZERO, Vnd.ZERO, Vnd.ZERO);
  }

  private static Position position(long number, long version, long amount) {
    return new Position(
        new UUID(0, number), version, "CENTRAL_BUDGET", "INVESTMENT", available(amount));
  }

  private static Comparison.HeldHere held(Position position) {
    return new Comparison.HeldHere(position, position.balances());
  }

  private static Comparison.Outcome compare(List<Comparison.HeldHere> here, Position... there) {
    Comparison comparison = new Comparison(here);
    Arrays.stream(there).forEach(comparison::compare);
    return comparison.end(MOST);
  }

  @Test
  void theSameVersionWithTheSameAmountsIsEqual() {
    Comparison.Outcome outcome = compare(List.of(held(position(1, 3, 100))), position(1, 3, 100));
    assertThat(outcome.verdict()).isEqualTo(Verdict.EQUAL);
    assertThat(outcome.count(State.EQUAL)).isEqualTo(1);
    assertThat(outcome.differenceCount()).isZero();
  }

  @Test
  void anOlderVersionIsBehindBySoManyEvents() {
    Comparison.Outcome outcome = compare(List.of(held(position(1, 3, 100))), position(1, 5, 70));
    assertThat(outcome.verdict()).isEqualTo(Verdict.BEHIND);
    assertThat(outcome.differences()).hasSize(1);
    assertThat(outcome.differences().get(0).state()).isEqualTo(State.BEHIND);
    assertThat(outcome.differences().get(0).eventsBehind()).isEqualTo(2);
  }

  @Test
  void theSameVersionWithOtherAmountsIsDifferentAndNamesThem() {
    Comparison.Outcome outcome = compare(List.of(held(position(1, 3, 100))), position(1, 3, 101));
    assertThat(outcome.verdict()).isEqualTo(Verdict.DIFFERENT);
    assertThat(outcome.differences().get(0).state()).isEqualTo(State.DIFFERENT);
    assertThat(outcome.differences().get(0).deviations())
        .contains(new Deviation(AVAILABLE, Vnd.of(101), Vnd.of(100)));
  }

  @Test
  void aNewerVersionThanTheLedgersIsDifferent() {
    assertThat(compare(List.of(held(position(1, 4, 100))), position(1, 3, 100)).verdict())
        .isEqualTo(Verdict.DIFFERENT);
  }

  @Test
  void anAccountOfWhichNoEventHasComeIsMissingHere() {
    Comparison.Outcome outcome = compare(List.of(), position(1, 2, 100));
    assertThat(outcome.verdict()).isEqualTo(Verdict.BEHIND);
    assertThat(outcome.differences().get(0).state()).isEqualTo(State.MISSING_HERE);
    assertThat(outcome.differences().get(0).eventsBehind()).isEqualTo(2);
  }

  @Test
  void anAccountThatTheLedgerDoesNotKnowIsDifferent() {
    Comparison.Outcome outcome = compare(List.of(held(position(1, 2, 100))));
    assertThat(outcome.verdict()).isEqualTo(Verdict.DIFFERENT);
    assertThat(outcome.differences().get(0).state()).isEqualTo(State.UNKNOWN_THERE);
  }

  @Test
  void daysThatDoNotComeToTheAccountAreNamed() {
    Comparison.Outcome outcome =
        compare(
            List.of(new Comparison.HeldHere(position(1, 2, 100), available(90))),
            position(1, 2, 100));
    assertThat(outcome.verdict()).isEqualTo(Verdict.DIFFERENT);
    assertThat(outcome.differences().get(0).state()).isEqualTo(State.DAYS_DIFFERENT);
  }

  @Test
  void totalsStandBesideEachOtherBySourceAndNature() {
    Comparison.Outcome outcome =
        compare(
            List.of(held(position(1, 1, 100)), held(position(2, 1, 50))),
            position(1, 1, 100),
            position(2, 2, 80));
    assertThat(outcome.totals())
        .containsExactly(
            new SourceTotal("CENTRAL_BUDGET", "INVESTMENT", available(180), available(150)));
    assertThat(outcome.totals().get(0).difference()).isEqualTo(available(30));
  }

  @Test
  void ofManyDifferencesTheGravestAreNamedAndAllAreCounted() {
    Comparison comparison =
        new Comparison(
            LongStream.range(0, 300).mapToObj(number -> held(position(number, 1, 1))).toList());
    LongStream.range(0, 299).forEach(number -> comparison.compare(position(number, 2, 2)));
    comparison.compare(position(299, 1, 5));
    Comparison.Outcome outcome = comparison.end(MOST);
    assertThat(outcome.differences()).hasSize(MOST);
    assertThat(outcome.differences().get(0).state()).isEqualTo(State.DIFFERENT);
    assertThat(outcome.differenceCount()).isEqualTo(300);
  }
}
