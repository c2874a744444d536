package vn.ntm.funding.allocation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.funding.ledger.domain.Compartment;
import vn.ntm.funding.ledger.domain.HolderKind;
import vn.ntm.funding.ledger.domain.Nature;
import vn.ntm.funding.ledger.domain.PlanKind;
import vn.ntm.funding.ledger.domain.Posting;
import vn.ntm.funding.ledger.domain.Purse;
import vn.ntm.money.NotAnAmountException;
import vn.ntm.money.Vnd;

class BatchRulesTest {

  private static final UUID PROVINCE = new UUID(0, 1);
  private static final UUID DISTRICT = new UUID(0, 2);
  private static final UUID COMMUNE = new UUID(0, 3);

  @Test
  void whatALineBringsInAnotherMayGiveOn() {
    BatchSums sums =
        BatchSums.of(List.of(line(2, PROVINCE, DISTRICT, 70), line(3, DISTRICT, COMMUNE, 70)));
    assertThat(BatchWithinWhatIsThere.check(DISTRICT, sums, Vnd.ZERO)).isEmpty();
    assertThat(sums.flow(DISTRICT).after(Vnd.of(5))).isEqualTo(Vnd.of(5));
  }

  @Test
  void oneDongMoreThanThereIsIsAShortfallOfTheAccountAndNamesTheLine() {
    BatchSums sums =
        BatchSums.of(
            List.of(
                line(4, PROVINCE, new UUID(0, 4), 1),
                line(2, PROVINCE, DISTRICT, 60),
                line(3, PROVINCE, COMMUNE, 40)));
    assertThat(BatchWithinWhatIsThere.check(PROVINCE, sums, Vnd.of(101))).isEmpty();
    assertThat(BatchWithinWhatIsThere.check(PROVINCE, sums, Vnd.of(100)))
        .extracting(BrokenRule::pointer)
        .containsExactly("/fromAccounts/" + PROVINCE, "/rows/4");
    assertThat(BatchWithinWhatIsThere.check(PROVINCE, sums, Vnd.of(99)))
        .allSatisfy(
            broken -> {
              assertThat(broken.code()).isEqualTo("INV-01");
              assertThat(broken.facts()).containsEntry("shortfall", 2L).containsEntry("row", 3L);
            });
  }

  @Test
  void eachAccountIsBookedOnceAndItsLinesSumToZero() {
    List<Posting> postings =
        BatchSums.of(
                List.of(
                    line(2, PROVINCE, DISTRICT, 70),
                    line(3, DISTRICT, COMMUNE, 70),
                    line(4, PROVINCE, new UUID(0, 4), 5)))
            .postings();
    Map<UUID, Long> sums =
        postings.stream()
            .collect(
                Collectors.groupingBy(Posting::accountId, Collectors.summingLong(Posting::amount)));
    assertThat(sums).hasSize(4).allSatisfy((account, sum) -> assertThat(sum).isZero());
    assertThat(postings)
        .contains(new Posting(PROVINCE, Compartment.ALLOCATED, 75))
        .contains(new Posting(PROVINCE, Compartment.AVAILABLE, -75))
        .contains(new Posting(DISTRICT, Compartment.RECEIVED, -70))
        .contains(new Posting(DISTRICT, Compartment.ALLOCATED, 70))
        .doesNotHaveDuplicates()
        .noneMatch(
            posting ->
                posting.accountId().equals(DISTRICT)
                    && posting.compartment() == Compartment.AVAILABLE);
  }

  @Test
  void aSumThatIsNotKeptExactlyIsRefused() {
    assertThatThrownBy(
            () ->
                BatchSums.of(
                    List.of(line(2, PROVINCE, DISTRICT, Vnd.MAX), line(3, PROVINCE, COMMUNE, 1))))
        .isInstanceOf(NotAnAmountException.class);
  }

  @Test
  void theSameReceiverTwiceIsRefusedButNotForOtherMoney() {
    RowProblems problems = new RowProblems();
    EachReceiverOnce.check(
        List.of(
            new BatchLine(2, PROVINCE, DISTRICT, purse(DISTRICT, "01"), Vnd.of(1)),
            new BatchLine(3, PROVINCE, COMMUNE, purse(DISTRICT, "02"), Vnd.of(1)),
            new BatchLine(4, PROVINCE, DISTRICT, purse(DISTRICT, "01"), Vnd.of(2))),
        problems);
    assertThat(problems.kept())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.row()).isEqualTo(4);
              assertThat(problem.rule().code()).isEqualTo("ROW-RECEIVER-REPEATED");
              assertThat(problem.rule().arguments()).containsExactly("2");
            });
  }

  @Test
  void aThousandProblemsAreKeptAndAllAreCounted() {
    RowProblems problems = new RowProblems();
    for (int row = 1_500; row > 0; row--) {
      problems.add(row, null, "ROW-NONE");
    }
    assertThat(problems.count()).isEqualTo(1_500);
    assertThat(problems.kept()).hasSize(RowProblems.MAX_KEPT);
    assertThat(problems.kept().get(0).row()).isEqualTo(501);
  }

  @ParameterizedTest
  @CsvSource({
    "FROM_ACCOUNT_ID, 1-2, ROW-ID-FORM",
    "FROM_ACCOUNT_ID, '', ROW-VALUE-MISSING",
    "RECEIVER_KIND, project, ROW-KIND-UNKNOWN",
    "RECEIVER_ID, '', ROW-RECEIVER-NOT-ONE",
    "LOCALITY_CODE, 946, ROW-RECEIVER-NOT-ONE",
    "AS_OF, 2024-01-15, ROW-DAY-WITHOUT-CODE",
    "AS_OF, 15/01/2024, ROW-DATE-FORM",
    "AMOUNT, '', ROW-VALUE-MISSING",
    "AMOUNT, 1.5, ROW-AMOUNT-FORM",
    "AMOUNT, '1,000', ROW-AMOUNT-FORM",
    "AMOUNT, 0, ROW-AMOUNT-NOT-POSITIVE",
    "AMOUNT, -1, ROW-AMOUNT-NOT-POSITIVE",
    "AMOUNT, 9007199254740992, ROW-AMOUNT-TOO-LARGE",
    "NOTE, =1+1, ROW-FORMULA",
    "NOTE, ' x', ROW-TEXT-NOT-CLEAN",
  })
  void aValueThatBreaksARuleIsTold(BatchColumn column, String value, String code) {
    Map<BatchColumn, String> values = goodRow();
    values.put(column, value);
    RowProblems problems = new RowProblems();
    assertThat(BatchRowReading.read(7, values, problems)).isEmpty();
    assertThat(problems.kept())
        .anySatisfy(
            problem -> {
              assertThat(problem.row()).isEqualTo(7);
              assertThat(problem.rule().code()).isEqualTo(code);
            });
  }

  @Test
  void aLocalityMayBeNamedByTheCodeOfADay() {
    Map<BatchColumn, String> values = goodRow();
    values.put(BatchColumn.RECEIVER_KIND, "LOCALITY");
    values.put(BatchColumn.RECEIVER_ID, "");
    values.put(BatchColumn.LOCALITY_CODE, "00946");
    values.put(BatchColumn.AS_OF, "2024-01-15");
    RowProblems problems = new RowProblems();
    assertThat(BatchRowReading.read(2, values, problems))
        .hasValueSatisfying(row -> assertThat(row.localityCode()).isEqualTo("00946"));
    assertThat(problems.count()).isZero();
  }

  @Test
  void theHeaderHasItsColumnsOnceAndNoOther() {
    RowProblems problems = new RowProblems();
    assertThat(
            BatchHeaderReading.read(
                List.of("fromAccountId", "receiverKind", "receiverKind", "Amount"), problems))
        .isEmpty();
    assertThat(problems.kept())
        .extracting(problem -> problem.rule().code())
        .containsExactlyInAnyOrder(
            "ROW-COLUMN-REPEATED", "ROW-COLUMN-UNKNOWN", "ROW-COLUMN-MISSING");
  }

  private static Map<BatchColumn, String> goodRow() {
    Map<BatchColumn, String> values = new HashMap<>();
    values.put(BatchColumn.FROM_ACCOUNT_ID, PROVINCE.toString());
    values.put(BatchColumn.RECEIVER_KIND, "PROJECT");
    values.put(BatchColumn.RECEIVER_ID, COMMUNE.toString());
    values.put(BatchColumn.AMOUNT, "9007199254740991");
    return values;
  }

  private static BatchLine line(long row, UUID from, UUID to, long amount) {
    return new BatchLine(row, from, to, purse(to, "01"), Vnd.of(amount));
  }

  private static Purse purse(UUID holder, String component) {
    return new Purse(
        HolderKind.LOCALITY,
        holder,
        "NTM_2021_2025",
        component,
        "CENTRAL_BUDGET",
        Nature.INVESTMENT,
        2024,
        PlanKind.YEAR);
  }
}
