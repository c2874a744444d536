package vn.ntm.funding.treasury;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import vn.ntm.funding.treasury.domain.Segment;

/**
 * A code of the budget classification.
 *
 * @param nameEn null when there is none
 * @param legalBasis the act that gives the code its meaning
 * @param validTo last day, null while it is open
 */
record ClassificationCode(
    UUID id,
    Segment segment,
    String code,
    String nameVi,
    String nameEn,
    String legalBasis,
    LocalDate validFrom,
    LocalDate validTo,
    String recordedBy,
    OffsetDateTime recordedAt) {}
