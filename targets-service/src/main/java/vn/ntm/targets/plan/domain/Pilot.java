package vn.ntm.targets.plan.domain;

/**
 * A model that is tried in a place.
 *
 * @param lead null where the plan names none
 */
public record Pilot(
    String section,
    String no,
    String subject,
    PlanDocument.ListedLocality place,
    String lead,
    PlanDocument.Due due) {}
