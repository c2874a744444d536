/**
 * What the Treasury says that it paid, beside what the service says: statements are imported all or
 * nothing, each line is compared with the payment of its voucher whenever it is looked at, and what
 * does not agree stays on a list until somebody explains it or has it corrected at its origin.
 * Nothing is mended here.
 */
package vn.ntm.funding.treasury;
