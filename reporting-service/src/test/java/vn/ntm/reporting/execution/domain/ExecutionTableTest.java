package vn.ntm.reporting.execution.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.ntm.money.Vnd;

class ExecutionTableTest {

  private static final List<UUID> PLACES = List.of(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3));

  @Property
  void theTotalsAreTheSumOfTheRowsHoweverTheyAreGrouped(
      @ForAll("cells") List<Row> cells, @ForAll Set<Dimension> groupBy) {
    ExecutionTable table = ExecutionTable.of(cells, groupBy);
    for (Function<Figures, Vnd> amount : AMOUNTS) {
      assertThat(amount.apply(table.totals().figures()))
          .isEqualTo(sum(table.rows(), amount))
          .isEqualTo(sum(cells, amount));
    }
    assertThat(table.totals().figures().remaining())
        .isEqualTo(sum(table.rows(), Figures::remaining));
    assertThat(table.totals().counts().paid())
        .isEqualTo(table.rows().stream().mapToLong(row -> row.counts().paid()).sum());
  }

  @Property
  void everyGroupHasOneRowThatTellsNoMoreThanWhatWasAskedFor(
      @ForAll("cells") List<Row> cells, @ForAll Set<Dimension> groupBy) {
    List<Group> groups = ExecutionTable.of(cells, groupBy).rows().stream().map(Row::group).toList();
    assertThat(groups).doesNotHaveDuplicates().isSortedAccordingTo(Group.ORDER);
    assertThat(groups).allSatisfy(group -> assertThat(group).isEqualTo(group.by(groupBy)));
  }

  @Property
  void whereRowsTellByRowWhatWasDeclaredItSumsUpToo(@ForAll("cells") List<Row> cells) {
    ExecutionTable table = ExecutionTable.of(cells, Set.of(Dimension.SOURCE, Dimension.NATURE));
    assertThat(declared(table.rows())).isEqualTo(declared(cells));
    assertThat(table.totals().declaredPlan().orElse(Vnd.ZERO)).isEqualTo(declared(cells));
  }

  private static final List<Function<Figures, Vnd>> AMOUNTS =
      List.of(
          Figures::plan,
          Figures::allocated,
          Figures::reserved,
          Figures::disbursed,
          Figures::disbursedInPeriod);

  private static Vnd sum(List<Row> rows, Function<Figures, Vnd> amount) {
    return Vnd.sum(rows.stream().map(Row::figures).map(amount));
  }

  private static Vnd declared(List<Row> rows) {
    return Vnd.sum(rows.stream().flatMap(row -> row.declaredPlan().stream()));
  }

  @Provide
  Arbitrary<List<Row>> cells() {
    return Arbitraries.oneOf(executed(), declaredOnly()).list().ofMaxSize(30);
  }

  private static Arbitrary<Row> executed() {
    Arbitrary<Group> groups =
        Combinators.combine(
                Arbitraries.of("CENTRAL_BUDGET", "PROVINCIAL_BUDGET", "ODA"),
                Arbitraries.of("INVESTMENT", "RECURRENT"),
                Arbitraries.of("01", "02"),
                Arbitraries.of(PLACES))
            .as(Group::new);
    Arbitrary<Vnd> amounts = Arbitraries.longs().between(-1_000_000, 1_000_000).map(Vnd::of);
    Arbitrary<Figures> figures =
        Combinators.combine(amounts, amounts, amounts, amounts, amounts).as(Figures::new);
    Arbitrary<DisbursementCounts> counts =
        Arbitraries.longs()
            .between(0, 5)
            .map(paid -> new DisbursementCounts(0, 0, paid, 0, 0, 0, 0, 0));
    return Combinators.combine(groups, figures, counts)
        .as((group, money, count) -> new Row(group, money, Optional.empty(), count));
  }

  private static Arbitrary<Row> declaredOnly() {
    return Combinators.combine(
            Arbitraries.of("CENTRAL_BUDGET", "CREDIT"),
            Arbitraries.of("INVESTMENT", "UNSPECIFIED"),
            Arbitraries.longs().between(0, 1_000_000))
        .as(
            (source, nature, amount) ->
                new Row(
                    new Group(source, nature, null, null),
                    Figures.NONE,
                    Optional.of(Vnd.of(amount)),
                    DisbursementCounts.NONE));
  }
}
