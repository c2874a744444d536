package vn.ntm.targets.localitychange.domain;

/**
 * A code that a unit which goes on has from the day of an act.
 *
 * @param isTaken whether another unit of its level has it on that day or later
 */
public record NewCode(String scheme, String code, boolean isTaken) {}
