package vn.ntm.funding.capital;

import java.time.LocalDate;
import java.util.List;

/**
 * A programme of a period.
 *
 * @param spendUntil last day on which capital of the period may be paid, where it has one of its
 *     own; null leaves it to the dates of its budget years
 * @param legalBasis the decision on the programme
 * @param spendUntilBasis the document that sets {@code spendUntil}
 * @param components empty where no document at hand lists them
 */
public record Programme(
    String code,
    String nameVi,
    String nameEn,
    LocalDate validFrom,
    LocalDate validTo,
    LocalDate spendUntil,
    LegalDocument legalBasis,
    LegalDocument spendUntilBasis,
    List<Component> components) {

  public Programme {
    components = List.copyOf(components);
  }

  /** Whether the budget year lies in its period. */
  public boolean takesBudgetOf(int year) {
    return validFrom.getYear() <= year && year <= validTo.getYear();
  }

  /** Whether it runs on the day, or its capital may still be spent then. */
  boolean isAliveOn(LocalDate day) {
    LocalDate last = spendUntil == null ? validTo : spendUntil;
    return !day.isBefore(validFrom) && !day.isAfter(last);
  }

  /**
   * A content component (nội dung thành phần).
   *
   * @param part of a programme in two parts, null where it has none
   */
  public record Component(String code, Integer part, String nameVi, String nameEn) {}
}
