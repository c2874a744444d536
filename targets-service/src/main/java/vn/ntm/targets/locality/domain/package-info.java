/**
 * The rules of the tree of localities: kinds, names, lists of units, and what a new tree changes in
 * the one before. Pure: the domains of the other features may use it.
 */
package vn.ntm.targets.locality.domain;
