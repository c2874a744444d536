package vn.ntm.funding.capital;

import java.time.LocalDate;
import java.util.List;

/**
 * Where money comes from.
 *
 * @param ownerLevel level whose authority assigns it; null for mobilised capital
 * @param allocatable allocated down the tree and paid by the Treasury, else mobilised (INV-17)
 * @param directBudget counted in the direct budget of the programme
 * @param onBudget state budget including ODA
 * @param legalBases the laws it rests on, oldest first; empty where none is known
 */
public record CapitalSource(
    String code,
    String nameVi,
    String nameEn,
    String ownerLevel,
    boolean allocatable,
    boolean directBudget,
    boolean onBudget,
    LocalDate validFrom,
    LocalDate validTo,
    List<SourceBasis> legalBases) {

  public CapitalSource {
    legalBases = List.copyOf(legalBases);
  }

  /** Whether it exists on some day of the year. */
  public boolean isValidIn(int year) {
    return validFrom.getYear() <= year && (validTo == null || validTo.getYear() >= year);
  }
}
