package vn.ntm.funding.capital;

import java.time.LocalDate;

/**
 * A thematic programme (chương trình chuyên đề) under a programme: it is led by one agency, and
 * most of its money is integrated.
 *
 * @param nameVi null until a document that names it is recorded
 * @param leadAgencyKind DEPARTMENT or MINISTRY
 * @param legalBasis null where no document is known
 */
public record ThematicProgramme(
    String programme,
    int number,
    String nameVi,
    String nameEn,
    String leadAgencyKind,
    LocalDate validFrom,
    LocalDate validTo,
    LegalDocument legalBasis) {}
