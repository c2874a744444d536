package vn.ntm.targets.plancheck.domain;

/** A word of the plan format in a sentence; each language has its own for it. */
public record Word(String name) {}
