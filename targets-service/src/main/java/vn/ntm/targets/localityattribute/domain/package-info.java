/** What is said of units, and how units below take it over. Pure. */
package vn.ntm.targets.localityattribute.domain;
