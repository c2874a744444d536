package vn.ntm.targets.plancheck.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A place has reached its standard when the decision is there. Plans count places whose dossier has
 * been appraised among those that "have reached"; a report must keep the two apart.
 */
final class ReachedMeansRecognised implements PlanCheckRule {

  @Override
  public Stream<Finding> findings(StatedPlan plan) {
    return counts(plan).map(ReachedMeansRecognised::finding).flatMap(Optional::stream);
  }

  @Override
  public Stream<PrintedNumber> settled(StatedPlan plan) {
    return counts(plan)
        .filter(count -> saysHowMany(count) && finding(count).isEmpty())
        .map(Statement.StateCount::value);
  }

  private static boolean saysHowMany(Statement.StateCount count) {
    return count.whole() != null
        || count.states().stream().anyMatch(place -> place.state() == count.state());
  }

  private static Stream<Statement.StateCount> counts(StatedPlan plan) {
    return plan.all(Statement.StateCount.class).filter(count -> count.value().isPrinted());
  }

  private static Optional<Finding> finding(Statement.StateCount count) {
    return count.state() == Statement.State.RECOGNISED && count.whole() != null
        ? reached(count)
        : named(count);
  }

  /** The plan need not name the recognised ones; it names those that are on the way. */
  private static Optional<Finding> reached(Statement.StateCount count) {
    List<Statement.PlaceState> onTheWay =
        count.states().stream()
            .filter(place -> place.state() != Statement.State.RECOGNISED)
            .toList();
    List<Statement.PlaceState> pending =
        onTheWay.stream().filter(place -> place.state() == Statement.State.APPRAISED).toList();
    BigDecimal recognised = count.whole().value().subtract(BigDecimal.valueOf(onTheWay.size()));
    if (count.value().is(recognised)) {
      return Optional.empty();
    }
    boolean explained = count.value().is(recognised.add(BigDecimal.valueOf(pending.size())));
    return Optional.of(
        explained
            ? pendingCounted(count, recognised, pending)
            : other(count, recognised, onTheWay));
  }

  private static Finding pendingCounted(
      Statement.StateCount count, BigDecimal recognised, List<Statement.PlaceState> pending) {
    String names = String.join(", ", pending.stream().map(Statement.PlaceState::place).toList());
    return FindingKind.REACHED_BUT_NOT_RECOGNISED
        .at(count.value().spot())
        .printed(count.value().text())
        .computed(recognised.toPlainString() + " + " + pending.size())
        .with(pending.stream().map(Statement.PlaceState::spot).toList())
        .saying(count.value().label(), count.value().value(), recognised, pending.size(), names);
  }

  private static Optional<Finding> named(Statement.StateCount count) {
    List<Statement.PlaceState> inState =
        count.states().stream().filter(place -> place.state() == count.state()).toList();
    BigDecimal computed = BigDecimal.valueOf(inState.size());
    return inState.isEmpty() || count.value().is(computed)
        ? Optional.empty()
        : Optional.of(other(count, computed, inState));
  }

  private static Finding other(
      Statement.StateCount count, BigDecimal computed, List<Statement.PlaceState> places) {
    return FindingKind.STATES_COUNT_DIFFERENTLY
        .at(count.value().spot())
        .printed(count.value().text())
        .computed(computed.toPlainString())
        .with(places.stream().map(Statement.PlaceState::spot).toList())
        .saying(count.value().label(), count.value().value(), computed);
  }
}
