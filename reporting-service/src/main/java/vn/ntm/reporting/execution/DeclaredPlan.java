package vn.ntm.reporting.execution;

import java.time.LocalDate;
import java.util.UUID;

/** A funding plan whose lines stand in a report. */
record DeclaredPlan(UUID fundingPlanId, String number, LocalDate issuedOn) {}
