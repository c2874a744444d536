package vn.ntm.funding.project;

/**
 * How a project is divided.
 *
 * @param components null when none was stated
 * @param criteria null when none was stated
 */
record ProjectShares(PlaceShares places, ComponentShares components, CriterionShares criteria) {}
