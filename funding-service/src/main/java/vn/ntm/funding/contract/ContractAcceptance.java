package vn.ntm.funding.contract;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import vn.ntm.money.Vnd;

/**
 * Accepted work (nghiệm thu).
 *
 * @param dueOn the day from which the work counts as arrears when it is not paid
 */
record ContractAcceptance(
    int acceptance,
    LocalDate acceptedOn,
    LocalDate dueOn,
    Vnd value,
    String content,
    String recordedBy,
    OffsetDateTime recordedAt) {}
