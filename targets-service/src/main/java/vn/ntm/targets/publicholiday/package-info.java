/** Days on which nobody works, so that time limits in working days can be counted. */
package vn.ntm.targets.publicholiday;
