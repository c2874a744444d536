/**
 * What a place must reach: sets of criteria, their indicators and thresholds, and which threshold
 * holds for a place in a year. Pure: the domains of the other features may use it.
 */
package vn.ntm.targets.criteria.domain;
