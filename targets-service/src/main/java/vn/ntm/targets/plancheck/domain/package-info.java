/**
 * What a careful reader finds in a plan that contradicts itself: pure rules over what it states.
 */
package vn.ntm.targets.plancheck.domain;
