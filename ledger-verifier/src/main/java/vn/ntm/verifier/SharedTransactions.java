package vn.ntm.verifier;

import java.util.HashMap;
import java.util.Map;

/**
 * Transactions that move several accounts must say the same in each. A transaction is remembered,
 * by a hash of what it says, only until the last of its accounts was seen.
 */
final class SharedTransactions {

  private final Map<String, Open> open = new HashMap<>();
  private long count;

  /**
   * Sees a transaction in an account.
   *
   * @param says hash of everything it says that is not of one account
   * @param accounts how many accounts it moves
   */
  void see(Line line, String account, long version, String id, String says, long accounts) {
    if (accounts == 1) {
      count++;
      return;
    }
    Open known = open.get(id);
    if (known == null) {
      count++;
      open.put(id, new Open(line.number(), account, version, says, accounts - 1));
      return;
    }
    if (!known.says.equals(says)) {
      throw WrongLineException.of(
          line.number(),
          account,
          version,
          Fault.TRANSACTION,
          "as in line " + known.line,
          "something else");
    }
    if (known.missing == 1) {
      open.remove(id);
    } else {
      open.put(id, new Open(known.line, known.account, known.version, says, known.missing - 1));
    }
  }

  long count() {
    return count;
  }

  /** How many transactions also move accounts that are not in the file. */
  long open() {
    return open.size();
  }

  /** Every transaction must have been seen in all of its accounts. */
  void requireComplete() {
    open.values().stream()
        .min((one, other) -> Long.compare(one.line, other.line))
        .ifPresent(
            first -> {
              throw WrongLineException.of(
                  first.line,
                  first.account,
                  first.version,
                  Fault.TRANSACTION_ACCOUNTS,
                  "0 missing accounts",
                  first.missing);
            });
  }

  private record Open(long line, String account, long version, String says, long missing) {}
}
