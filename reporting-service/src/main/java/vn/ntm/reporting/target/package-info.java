/** Targets of plans: what was declared, which localities are listed, which have been recognised. */
package vn.ntm.reporting.target;
