package vn.ntm.reporting.reconciliation;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.UUID;
import vn.ntm.money.Vnd;
import vn.ntm.reporting.execution.domain.Balances;
import vn.ntm.reporting.reconciliation.domain.Position;

/** One page of the ledger's positions; what it tells beyond these members is passed over. */
@JsonIgnoreProperties(ignoreUnknown = true)
record LedgerPage(List<Item> items, String next) {

  LedgerPage {
    items = List.copyOf(items);
  }

  /** One account. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Item(
      UUID accountId,
      long version,
      String capitalSource,
      String nature,
      Vnd received,
      Vnd available,
      Vnd allocated,
      Vnd reserved,
      Vnd disbursed) {

    Item {
      requireNonNull(accountId, "accountId");
      requireNonNull(capitalSource, "capitalSource");
      requireNonNull(nature, "nature");
    }

    Position position() {
      return new Position(
          accountId,
          version,
          capitalSource,
          nature,
          new Balances(received, available, allocated, reserved, disbursed));
    }
  }
}
