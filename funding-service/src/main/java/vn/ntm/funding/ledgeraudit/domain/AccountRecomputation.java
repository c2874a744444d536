package vn.ntm.funding.ledgeraudit.domain;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import vn.ntm.funding.ledger.domain.Account;
import vn.ntm.funding.ledger.domain.Chain;
import vn.ntm.funding.ledger.domain.Compartment;
import vn.ntm.funding.ledger.domain.LedgerTransaction;

/** Derives the chain and the balances of one account from its entries alone. */
public final class AccountRecomputation {

  /** One falsified entry may make many differences; the first ones say where to look. */
  private static final int DIFFERENCES_AT_MOST = 10;

  private final Map<Compartment, Long> sums = new EnumMap<>(Compartment.class);
  private final List<Difference> differences = new ArrayList<>();
  private long version;
  private byte[] head;

  /** Begins with the terms of the account. */
  public AccountRecomputation(Account account, byte[] openingHash) {
    head = openingHash;
    for (Compartment compartment : Compartment.values()) {
      sums.put(compartment, 0L);
    }
    compare(0, Rule.OPENING, hex(Chain.opening(account)), hex(openingHash));
  }

  /** The next transaction that moved it, with its recorded link. */
  public void movement(
      long recordedVersion,
      LedgerTransaction transaction,
      OffsetDateTime recordedAt,
      List<Chain.Line> lines,
      byte[] previousHash,
      byte[] hash) {
    version++;
    compare(version, Rule.VERSION, version, recordedVersion);
    version = recordedVersion;
    compare(version, Rule.PREVIOUS_HASH, hex(head), hex(previousHash));
    book(lines);
    byte[] computed = Chain.link(previousHash, version, transaction, recordedAt, lines);
    compare(version, Rule.HASH, hex(computed), hex(hash));
    // Goes on from what is recorded, so that one difference does not make all later ones.
    head = hash;
  }

  private void book(List<Chain.Line> lines) {
    long total = 0;
    for (Chain.Line line : lines) {
      total = Math.addExact(total, line.amount());
      long after = Math.addExact(sums.get(line.compartment()), line.amount());
      compare(
          version,
          Rule.CONTINUES,
          line.compartment() + " " + after,
          line.compartment() + " " + line.balanceAfter());
      sums.put(line.compartment(), after);
    }
    compare(version, Rule.SUM, 0L, total);
  }

  /**
   * Ends with what the ledger keeps as the state of the account.
   *
   * @return what does not follow from the entries
   */
  public List<Difference> balance(long keptVersion, Map<Compartment, Long> kept) {
    compare(version, Rule.BALANCE_VERSION, version, keptVersion);
    sums.forEach(
        (compartment, sum) ->
            compare(
                version,
                Rule.BALANCE,
                compartment + " " + sum,
                compartment + " " + kept.get(compartment)));
    return List.copyOf(differences);
  }

  private void compare(long atVersion, Rule rule, Object expected, Object found) {
    if (!expected.equals(found) && differences.size() < DIFFERENCES_AT_MOST) {
      differences.add(new Difference(atVersion, rule, expected.toString(), found.toString()));
    }
  }

  private static String hex(byte[] hash) {
    return hash == null ? "" : HexFormat.of().formatHex(hash);
  }
}
