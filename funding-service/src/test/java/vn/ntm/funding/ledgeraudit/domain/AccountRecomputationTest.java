package vn.ntm.funding.ledgeraudit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.ntm.funding.ledger.domain.Account;
import vn.ntm.funding.ledger.domain.Chain;
import vn.ntm.funding.ledger.domain.Compartment;
import vn.ntm.funding.ledger.domain.HolderKind;
import vn.ntm.funding.ledger.domain.LedgerTransaction;
import vn.ntm.funding.ledger.domain.Nature;
import vn.ntm.funding.ledger.domain.PlanKind;
import vn.ntm.funding.ledger.domain.Signatures;
import vn.ntm.funding.ledger.domain.TransactionKind;

class AccountRecomputationTest {

  private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000000000001");
  private static final OffsetDateTime THEN = OffsetDateTime.parse("2024-06-17T02:00:00Z");
  private static final Account ACCOUNT =
      new Account(
          ID,
          HolderKind.LOCALITY,
          ID,
          ID,
          List.of(ID),
          null,
          "NTM_2021_2025",
          "02",
          "CENTRAL_BUDGET",
          Nature.INVESTMENT,
          2024,
          PlanKind.YEAR);
  private static final List<Chain.Line> LINES =
      List.of(
          new Chain.Line(Compartment.RECEIVED, -100, -100),
          new Chain.Line(Compartment.AVAILABLE, 100, 100));

  private final byte[] opening = Chain.opening(ACCOUNT);
  private final byte[] link = Chain.link(opening, 1, transaction("Giao vốn"), THEN, LINES);

  @Test
  void aLedgerThatHoldsHasNoDifference() {
    AccountRecomputation account = new AccountRecomputation(ACCOUNT, opening);
    account.movement(1, transaction("Giao vốn"), THEN, LINES, opening, link);
    assertThat(account.balance(1, kept(100))).isEmpty();
  }

  @Test
  void otherTermsAreADifference() {
    assertThat(rules(new AccountRecomputation(ACCOUNT, link).balance(0, kept(0))))
        .containsExactly(Rule.OPENING);
  }

  @Test
  void anotherReasonIsADifference() {
    AccountRecomputation account = new AccountRecomputation(ACCOUNT, opening);
    account.movement(1, transaction("Khác"), THEN, LINES, opening, link);
    assertThat(rules(account.balance(1, kept(100)))).containsExactly(Rule.HASH);
  }

  @Test
  void anotherAmountIsADifferenceInSumBalanceAndHash() {
    List<Chain.Line> lines = List.of(LINES.get(0), new Chain.Line(Compartment.AVAILABLE, 101, 100));
    AccountRecomputation account = new AccountRecomputation(ACCOUNT, opening);
    account.movement(1, transaction("Giao vốn"), THEN, lines, opening, link);
    assertThat(rules(account.balance(1, kept(100))))
        .containsExactly(Rule.CONTINUES, Rule.SUM, Rule.HASH, Rule.BALANCE);
  }

  @Test
  void aMissingTransactionIsADifferenceOfVersionAndChain() {
    byte[] second = Chain.link(link, 2, transaction("Lần hai"), THEN, LINES);
    AccountRecomputation account = new AccountRecomputation(ACCOUNT, opening);
    account.movement(2, transaction("Lần hai"), THEN, LINES, link, second);
    assertThat(account.balance(2, kept(100)))
        .extracting(Difference::rule)
        .containsExactly(Rule.VERSION, Rule.PREVIOUS_HASH);
  }

  @Test
  void anotherBalanceAndAMissingLastTransactionAreDifferences() {
    AccountRecomputation account = new AccountRecomputation(ACCOUNT, opening);
    account.movement(1, transaction("Giao vốn"), THEN, LINES, opening, link);
    assertThat(account.balance(2, kept(99)))
        .contains(new Difference(1, Rule.BALANCE_VERSION, "1", "2"))
        .contains(new Difference(1, Rule.BALANCE, "AVAILABLE 100", "AVAILABLE 99"));
  }

  private static List<Rule> rules(List<Difference> differences) {
    return differences.stream().map(Difference::rule).toList();
  }

  private static Map<Compartment, Long> kept(long available) {
    Map<Compartment, Long> kept = new EnumMap<>(Compartment.class);
    for (Compartment compartment : Compartment.values()) {
      kept.put(compartment, 0L);
    }
    kept.put(Compartment.AVAILABLE, available);
    kept.put(Compartment.RECEIVED, available == 0 ? 0L : -100L);
    return kept;
  }

  private static LedgerTransaction transaction(String reason) {
    return new LedgerTransaction(
        ID,
        TransactionKind.ASSIGNMENT,
        ID,
        LocalDate.of(2024, 1, 15),
        reason,
        null,
        Signatures.approved("a", "b"),
        null,
        List.of());
  }
}
