/** The statutory columns of a year settlement and the rules of settling. */
package vn.ntm.funding.settlement.domain;
