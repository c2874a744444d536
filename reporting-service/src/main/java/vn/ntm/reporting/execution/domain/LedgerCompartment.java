package vn.ntm.reporting.execution.domain;

import java.util.Optional;

/** The compartments in which the ledger books, and where the reports of a year show them. */
public enum LedgerCompartment {
  RECEIVED(Compartment.RECEIVED),
  AVAILABLE(Compartment.AVAILABLE),
  ALLOCATED(Compartment.ALLOCATED),
  RESERVED(Compartment.RESERVED),
  /** Advances are disbursed as long as they are outstanding. */
  ADVANCE(Compartment.DISBURSED),
  VOLUME(Compartment.DISBURSED),
  /** An advance that the next year follows stays disbursed in the year it was paid. */
  PASSED(Compartment.DISBURSED),
  /** Unspent at the year's end; neither available nor disbursed. */
  EXTENDED(null),
  CANCELLED(null),
  RETURNED(null);

  private final Compartment shown;

  LedgerCompartment(Compartment shown) {
    this.shown = shown;
  }

  /** Empty when the money has left the year. */
  public Optional<Compartment> shownAs() {
    return Optional.ofNullable(shown);
  }
}
