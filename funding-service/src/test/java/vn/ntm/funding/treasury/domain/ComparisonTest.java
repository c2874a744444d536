package vn.ntm.funding.treasury.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import vn.ntm.funding.ledger.domain.Nature;
import vn.ntm.funding.treasury.domain.StatedVouchers.KnownLine;
import vn.ntm.money.Vnd;

class ComparisonTest {

  private static final UUID ACCOUNT = new UUID(0, 1);
  private static final BudgetCoding CODING =
      new BudgetCoding("412", "292", "9300", "42", "00500", null, "7654321");

  @Test
  void aLineWithoutAPaymentIsUnknown() {
    assertThat(Comparison.state(line(1, 100), Optional.empty())).isEqualTo(LineState.UNKNOWN);
  }

  @Property
  void aLineMatchesExactlyWhenNothingDiffers(
      @ForAll @LongRange(min = 1, max = 3) long stated,
      @ForAll @LongRange(min = 1, max = 3) long paid,
      @ForAll Nature nature,
      @ForAll @IntRange(min = 2023, max = 2025) int year,
      @ForAll boolean sameSource) {
    ReportedPayment payment =
        new ReportedPayment(
            ACCOUNT, Vnd.of(paid), sameSource ? "CENTRAL_BUDGET" : "ODA", nature, year, CODING);
    List<String> expected = new ArrayList<>();
    add(expected, stated != paid, "amount");
    add(expected, !sameSource, "capitalSource");
    add(expected, nature != Nature.INVESTMENT, "nature");
    add(expected, year != 2024, "budgetYear");
    StatementLine line = line(1, stated);
    assertThat(Comparison.of(line, payment))
        .extracting(Difference::field)
        .containsExactlyElementsOf(expected);
    assertThat(Comparison.state(line, Optional.of(payment)))
        .isEqualTo(expected.isEmpty() ? LineState.MATCHED : LineState.DIFFERING);
  }

  @Test
  void bothValuesOfADifferenceAreTold() {
    ReportedPayment payment =
        new ReportedPayment(
            new UUID(0, 2),
            Vnd.of(90),
            "CENTRAL_BUDGET",
            Nature.INVESTMENT,
            2024,
            new BudgetCoding("412", "280", "9300", "42", "00500", "1111111", null));
    assertThat(Comparison.of(line(1, 100), payment))
        .containsExactly(
            new Difference("amount", "100", "90"),
            new Difference("accountId", ACCOUNT.toString(), new UUID(0, 2).toString()),
            new Difference("category", "292", "280"));
  }

  @Test
  void whatOnlyOneOfTheTwoSaysIsNoDifference() {
    ReportedPayment payment =
        new ReportedPayment(ACCOUNT, Vnd.of(100), "CENTRAL_BUDGET", Nature.INVESTMENT, 2024, null);
    assertThat(Comparison.of(line(1, 100), payment)).isEmpty();
  }

  @Property
  void everyLineOfAStatementIsCountedOnce(
      @ForAll @Size(max = 30) List<@IntRange(min = 1, max = 10) Integer> stated,
      @ForAll @Size(max = 10) List<@IntRange(min = 1, max = 10) Integer> before,
      @ForAll @LongRange(min = 100, max = 101) long amountBefore) {
    List<StatementLine> lines = new ArrayList<>();
    for (int number : stated) {
      lines.add(line(number, 100));
    }
    Map<TreasuryVoucher, KnownLine> known = new HashMap<>();
    for (int number : before) {
      known.put(
          line(number, amountBefore).voucher(),
          new KnownLine(new UUID(1, number), line(number, amountBefore)));
    }
    StatedVouchers sorted = StatedVouchers.of(lines, known);
    assertThat(sorted.fresh().size() + sorted.duplicates() + sorted.conflicts().size())
        .isEqualTo(lines.size());
    assertThat(sorted.fresh()).extracting(StatementLine::voucher).doesNotHaveDuplicates();
    assertThat(sorted.fresh()).noneMatch(line -> known.containsKey(line.voucher()));
    assertThat(sorted.conflicts().isEmpty() || amountBefore != 100).isTrue();

    sorted.fresh().forEach(line -> known.put(line.voucher(), new KnownLine(ACCOUNT, line)));
    StatedVouchers again = StatedVouchers.of(lines, known);
    assertThat(again.fresh()).isEmpty();
    assertThat(again.conflicts()).hasSameSizeAs(sorted.conflicts());
  }

  @Test
  void aConflictTellsBothWords() {
    StatementLine known = line(5, 90);
    StatedVouchers sorted =
        StatedVouchers.of(
            List.of(line(5, 100)), Map.of(known.voucher(), new KnownLine(ACCOUNT, known)));
    assertThat(sorted.conflicts())
        .singleElement()
        .satisfies(
            conflict -> {
              assertThat(conflict.lineId()).isEqualTo(ACCOUNT);
              assertThat(conflict.differences())
                  .containsExactly(new Difference("amount", "100", "90"));
            });
  }

  @Test
  void aVoucherStatedTwiceInOneFileMustSayTheSame() {
    RowProblems problems = new RowProblems();
    StatementDoesNotContradictItself.check(
        List.of(line(5, 100), line(6, 100), line(5, 100)), problems);
    assertThat(problems.count()).isZero();
    StatementDoesNotContradictItself.check(List.of(line(5, 100), line(5, 101)), problems);
    assertThat(problems.kept())
        .extracting(RowProblem::rule)
        .containsExactly(RowRule.ROW_VOUCHER_CONTRADICTED);
  }

  private static void add(List<String> expected, boolean differs, String field) {
    if (differs) {
      expected.add(field);
    }
  }

  private static StatementLine line(int number, long amount) {
    return new StatementLine(
        number + 1L,
        new TreasuryVoucher("GRC-" + number, LocalDate.of(2024, 3, 15), "KBNN Sóc Trăng"),
        CODING,
        ACCOUNT,
        "CENTRAL_BUDGET",
        Nature.INVESTMENT,
        2024,
        Vnd.of(amount),
        "Thanh toán");
  }
}
