package vn.ntm.funding.ledger.domain;

import java.time.LocalDate;

/**
 * That a holder is closed for good (INV-15).
 *
 * @param name as people know the holder
 */
public record HolderClosing(String name, LocalDate closedOn) {

  /** What a holder that is closed may not take any more. */
  public BrokenRule brokenRule() {
    return BrokenRule.of("INV-15", "", name, closedOn);
  }
}
