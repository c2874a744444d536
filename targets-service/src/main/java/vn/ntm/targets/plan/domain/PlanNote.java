package vn.ntm.targets.plan.domain;

/** Something else that the plan says. */
public record PlanNote(String section, String text) {}
