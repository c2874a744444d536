package vn.ntm.funding.allocation;

import java.time.LocalDate;
import vn.ntm.money.Vnd;

/** What every proposal says, whatever it moves. */
record Proposal(Vnd amount, LocalDate effectiveDate, String reason, LegalBasisRequest legalBasis) {}
