package vn.ntm.funding.localitycopy;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A locality as other features need it.
 *
 * @param level PROVINCE, DISTRICT, COMMUNE or VILLAGE
 * @param validTo last day of its life, null while it lives
 */
public record Locality(UUID id, String level, String name, LocalDate validTo) {}
