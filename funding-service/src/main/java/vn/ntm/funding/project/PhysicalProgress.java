package vn.ntm.funding.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * How far the work is, as somebody saw it.
 *
 * @param record 1 and up, in the order of recording
 * @param percentHundredths hundredths of a percent, 0 to 10,000; null when only a quantity is known
 * @param quantity done so far, with up to 3 decimals; null when only the percentage is known
 * @param unit of the quantity
 */
record PhysicalProgress(
    int record,
    LocalDate seenOn,
    Integer percentHundredths,
    BigDecimal quantity,
    String unit,
    String note,
    String recordedBy,
    OffsetDateTime recordedAt) {}
