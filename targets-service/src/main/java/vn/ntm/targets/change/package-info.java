/** The change feed of what this service tells others of criteria, plans, places and their cases. */
package vn.ntm.targets.change;
