package vn.ntm.funding.following;

import java.util.UUID;
import vn.ntm.funding.formstatement.domain.StatedLine;
import vn.ntm.funding.ledger.domain.Account;
import vn.ntm.funding.ledger.domain.Nature;

/** What lines of one subject are told apart by; nulls in the total. */
record FormKey(String programme, String component, String capitalSource, Nature nature) {

  static final FormKey NONE = new FormKey(null, null, null, null);

  private static final String SEPARATOR = "|";
  private static final int PARTS = 4;

  static FormKey of(Account account) {
    return new FormKey(
        account.programme(), account.component(), account.capitalSource(), account.nature());
  }

  /** The line of a holder with these terms. */
  StatedLine of(UUID holder) {
    return new StatedLine(holder, programme, component, capitalSource, nature);
  }

  /**
   * Reads what {@link #toString()} writes.
   *
   * @throws IllegalArgumentException for anything else
   */
  static FormKey parse(String text) {
    String[] parts = text.split("\\|", PARTS);
    if (parts.length != PARTS) {
      throw new IllegalArgumentException("no key of a line");
    }
    return new FormKey(parts[0], parts[1], parts[2], Nature.valueOf(parts[3]));
  }

  @Override
  public String toString() {
    return String.join(SEPARATOR, programme, component, capitalSource, nature.name());
  }
}
