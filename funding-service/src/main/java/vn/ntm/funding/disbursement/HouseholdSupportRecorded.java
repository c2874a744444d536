package vn.ntm.funding.disbursement;

import java.util.UUID;
import vn.ntm.money.Vnd;

/**
 * That a list of supported households was recorded; of the persons it says nothing, since answers
 * are kept to be repeated.
 *
 * @param households how many are on the list
 * @param amount what they get together
 */
record HouseholdSupportRecorded(UUID disbursementId, int households, Vnd amount) {}
