package vn.ntm.funding.treasury;

import java.util.UUID;
import vn.ntm.funding.treasury.domain.PaymentState;
import vn.ntm.funding.treasury.domain.TreasuryVoucher;

/**
 * How a payment stands to the statements of the Treasury.
 *
 * @param line the line of its voucher, null while no statement has it
 */
record PaymentEntry(
    UUID disbursementId, PaymentState state, TreasuryVoucher voucher, TreasuryLine line) {}
