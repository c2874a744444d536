/**
 * Budget moves down the tree: proposed by one person, checked against every rule, approved by
 * another, and only then posted.
 */
package vn.ntm.funding.allocation;
