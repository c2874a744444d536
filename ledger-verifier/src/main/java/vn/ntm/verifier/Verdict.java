package vn.ntm.verifier;

/** What the verification of an export came to. */
public sealed interface Verdict {

  /**
   * Everything in the file follows from its entries.
   *
   * @param transactions each counted once, however many accounts it moves
   * @param received đồng that accounts without one above received under plans of their own year
   * @param open transactions and parents that also concern accounts outside of the export, so that
   *     only their part was compared
   */
  record Holds(
      long lines,
      long accounts,
      long transactions,
      long entries,
      long columns,
      long seals,
      long received,
      long open)
      implements Verdict {}

  /**
   * The first thing that does not follow.
   *
   * @param line from 1
   * @param account id, or null when the line is of no account
   * @param version of the account, or null when the line is of no version
   * @param found what the file says instead of what was expected
   */
  record Wrong(long line, String account, Long version, Fault fault, String expected, String found)
      implements Verdict {}
}
