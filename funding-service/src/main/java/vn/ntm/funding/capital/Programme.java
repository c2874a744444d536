package vn.ntm.funding.capital;

import java.time.LocalDate;
import java.util.List;

/**
 * A programme of a period.
 *
 * @param spendUntil last day on which capital of the period may be paid
 */
public record Programme(
    String code,
    String nameVi,
    String nameEn,
    LocalDate validFrom,
    LocalDate validTo,
    LocalDate spendUntil,
    List<Component> components) {

  public Programme {
    components = List.copyOf(components);
  }

  boolean takesBudgetOf(int year) {
    return validFrom.getYear() <= year && year <= validTo.getYear();
  }

  /** A content component (nội dung thành phần). */
  public record Component(String code, String nameVi, String nameEn) {}
}
