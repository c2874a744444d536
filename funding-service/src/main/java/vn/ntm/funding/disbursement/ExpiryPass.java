package vn.ntm.funding.disbursement;

/**
 * What a pass over old requests did.
 *
 * @param expired how many were ended
 * @param failed how many could not be ended; the log says why
 */
record ExpiryPass(long expired, long failed) {}
