package vn.ntm.funding.ledger;

import java.util.UUID;
import vn.ntm.funding.ledger.domain.Balances;
import vn.ntm.funding.ledger.domain.Nature;
import vn.ntm.money.Vnd;

/**
 * What a project has of one source and nature in a budget year, summed from entries.
 *
 * @param paidBefore paid under the plans of earlier years, less what was refunded in earlier years
 * @param advanceBefore advances of earlier years that were outstanding when the year began
 * @param followed the account that follows advances of earlier years
 */
public record ProjectYear(
    UUID projectId,
    String programme,
    String capitalSource,
    Nature nature,
    Vnd paidBefore,
    Vnd advanceBefore,
    Balances followed,
    Balances extended,
    Balances year) {}
