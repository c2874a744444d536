/**
 * Sets of criteria: versions entered by a province or shipped with the service, proposed, approved
 * by somebody else, in force for a place on a day; and the agencies in charge of each criterion.
 */
package vn.ntm.targets.criteria;
