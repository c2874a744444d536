package vn.ntm.funding.need;

import java.util.UUID;
import vn.ntm.money.Vnd;

/**
 * A need in a list, by the document in force.
 *
 * @param lines how many it has
 * @param declaredTotal what the document prints as its total, null when it prints none
 */
record NeedSummary(
    UUID id,
    long version,
    UUID localityId,
    Need.Document document,
    long lines,
    Vnd total,
    Vnd declaredTotal) {}
