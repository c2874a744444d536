package vn.ntm.reporting.localitycopy;

import java.util.UUID;

/**
 * One unit of a path.
 *
 * @param name null while the unit's own event has not come
 */
public record PathStep(UUID localityId, String name) {}
