/**
 * Counterpart (vốn đối ứng): rules of how much must be added to money from above, what is committed
 * to works that a plan does not show apart, and the check of both, place by place (INV-12).
 */
package vn.ntm.funding.counterpart;
