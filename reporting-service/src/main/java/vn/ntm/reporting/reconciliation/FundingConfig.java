package vn.ntm.reporting.reconciliation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Where the ledger is and how long to wait for it. */
@ConfigMapping(prefix = "ntm.reporting.funding")
interface FundingConfig {

  /** Address of the funding service, without a path. */
  URI url();

  /** Longest wait for a connection. */
  @WithDefault("2s")
  Duration connectTimeout();

  /** Longest wait for one page. */
  @WithDefault("10s")
  Duration pageTimeout();
}
