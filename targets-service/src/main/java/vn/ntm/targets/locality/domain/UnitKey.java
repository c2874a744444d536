package vn.ntm.targets.locality.domain;

/** What names one unit within one tree. */
public record UnitKey(String level, String code) {}
