/**
 * Acts by which units begin, end or change, entered by officials with decision and day: proposed by
 * one person, approved by another. Whole lists of units are imported in {@code locality}.
 */
package vn.ntm.targets.localitychange;
