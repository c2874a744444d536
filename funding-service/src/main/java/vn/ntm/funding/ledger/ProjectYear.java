package vn.ntm.funding.ledger;

import java.util.UUID;
import vn.ntm.funding.ledger.domain.Nature;
import vn.ntm.funding.ledger.domain.YearSums;

/** What a project has of one programme, source and nature in a budget year. */
public record ProjectYear(
    UUID projectId, String programme, String capitalSource, Nature nature, YearSums sums) {}
