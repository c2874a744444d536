/** What is said of units besides names and parents: region, group, difficulty, border, coast. */
package vn.ntm.targets.localityattribute;
