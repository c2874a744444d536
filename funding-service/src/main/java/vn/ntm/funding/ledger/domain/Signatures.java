package vn.ntm.funding.ledger.domain;

/**
 * The persons behind a transaction, each different from the others.
 *
 * @param askedBy who proposed or requested it
 * @param approvedBy null where the kind needs no approval
 * @param confirmedBy who confirmed that money left or came back, else null
 */
public record Signatures(String askedBy, String approvedBy, String confirmedBy) {

  /** Asked for, and effective at once. */
  public static Signatures asked(String askedBy) {
    return new Signatures(askedBy, null, null);
  }

  /** Asked for by one person and approved by another. */
  public static Signatures approved(String askedBy, String approvedBy) {
    return new Signatures(askedBy, approvedBy, null);
  }
}
