/**
 * A payment from request to voucher: the investor requests and the money is reserved, finance
 * approves, the Treasury confirms and the money is spent; three persons, and every wrong turn ends
 * in a release or a linked reversal, never in a change of what was booked.
 */
package vn.ntm.funding.disbursement;
