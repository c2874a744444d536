/**
 * The end of a budget year: what is left lapses, outstanding advances are followed in the next
 * year, the accounts close, and the statutory columns say what became of every đồng.
 */
package vn.ntm.funding.settlement;
