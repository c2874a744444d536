/**
 * What units state on the disbursement forms beside the entries: how much will be paid by the end
 * of a period, and what keeps them from paying.
 */
package vn.ntm.funding.formstatement;
