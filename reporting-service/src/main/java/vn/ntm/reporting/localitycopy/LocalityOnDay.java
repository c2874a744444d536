package vn.ntm.reporting.localitycopy;

import java.time.LocalDate;
import java.util.UUID;

/** A locality as it lay in the tree on a day. */
public record LocalityOnDay(UUID localityId, LocalDate day) {}
