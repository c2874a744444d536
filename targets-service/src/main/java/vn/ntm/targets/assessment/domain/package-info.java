/**
 * Whether a place meets the criteria of a set on a day, from what was measured and stated. Pure:
 * exact numbers, no clock, no database.
 */
package vn.ntm.targets.assessment.domain;
