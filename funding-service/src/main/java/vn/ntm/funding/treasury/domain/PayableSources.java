package vn.ntm.funding.treasury.domain;

/** The capital sources of which the Treasury pays; mobilised capital is none of them (INV-17). */
public interface PayableSources {

  /** Whether the source exists in the budget year and is paid by the Treasury. */
  boolean include(String capitalSource, int budgetYear);
}
