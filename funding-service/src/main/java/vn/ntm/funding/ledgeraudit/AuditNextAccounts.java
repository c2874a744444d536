package vn.ntm.funding.ledgeraudit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.ntm.funding.ledger.LedgerHistory;
import vn.ntm.funding.ledger.LedgerHistory.Movement;
import vn.ntm.funding.ledger.LedgerHistory.Selection;
import vn.ntm.funding.ledger.LedgerHistory.Standing;
import vn.ntm.funding.ledger.domain.Account;
import vn.ntm.funding.ledgeraudit.domain.AccountRecomputation;
import vn.ntm.funding.ledgeraudit.domain.Difference;
import vn.ntm.messaging.Outbox;
import vn.ntm.web.ids.Ids;

/**
 * Compares the next accounts with their entries, in one snapshot, and tells of what is different.
 *
 * <p>A difference does not make the service unready: it is for people to look into, and a service
 * that is taken away could neither show what it found nor pay anybody else.
 */
@ApplicationScoped
class AuditNextAccounts {

  private static final Logger LOG = Logger.getLogger(AuditNextAccounts.class);
  private static final int ACCOUNTS_AT_ONCE = 200;
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final LedgerHistory history;
  private final AuditTables tables;
  private final Outbox outbox;
  private final Ids ids;
  private final Clock clock;
  private final Duration every;
  private final Counter found;

  AuditNextAccounts(
      LedgerHistory history,
      AuditTables tables,
      Outbox outbox,
      Ids ids,
      Clock clock,
      MeterRegistry meters,
      @ConfigProperty(name = "ntm.ledger.audit.every", defaultValue = "1h") Duration every) {
    this.history = history;
    this.tables = tables;
    this.outbox = outbox;
    this.ids = ids;
    this.clock = clock;
    this.every = every;
    this.found = meters.counter("ntm.ledger.differences");
  }

  /** Does one slice, and begins a pass when it is time for one. */
  @Transactional
  void handle() {
    history.takeSnapshot();
    if (!tables.tryLock()) {
      return;
    }
    OffsetDateTime now = OffsetDateTime.now(clock);
    Optional<AuditTables.OpenPass> open = tables.open();
    if (open.isEmpty() && !isTime(now)) {
      return;
    }
    UUID pass = open.map(AuditTables.OpenPass::id).orElseGet(() -> begun(now));
    UUID after = open.map(AuditTables.OpenPass::lastAccount).orElse(BEFORE_ALL);
    Comparing comparing = new Comparing(pass, now);
    Optional<UUID> last = history.read(Selection.ALL, after, ACCOUNTS_AT_ONCE, comparing);
    if (last.isPresent()) {
      tables.advance(pass, last.get(), comparing.accounts, comparing.differences);
    } else {
      tables.end(pass, now);
    }
  }

  private UUID begun(OffsetDateTime now) {
    UUID pass = ids.next();
    tables.begin(pass, now);
    return pass;
  }

  /** A clock that was set back must not stop the audit until its old time comes again. */
  private boolean isTime(OffsetDateTime now) {
    return tables
        .lastStart()
        .map(start -> start.isAfter(now) || !start.plus(every).isAfter(now))
        .orElse(true);
  }

  /** Compares one account after the other. */
  private final class Comparing implements LedgerHistory.Reader {

    private final UUID pass;
    private final OffsetDateTime now;
    private Account account;
    private AccountRecomputation recomputation;
    private long accounts;
    private long differences;

    Comparing(UUID pass, OffsetDateTime now) {
      this.pass = pass;
      this.now = now;
    }

    @Override
    public void account(Account next, long children, byte[] openingHash) {
      account = next;
      recomputation = new AccountRecomputation(next, openingHash);
    }

    @Override
    public void movement(Movement movement) {
      recomputation.movement(
          movement.version(),
          movement.transaction(),
          movement.recordedAt(),
          movement.lines(),
          movement.previousHash(),
          movement.hash());
    }

    @Override
    public void balance(Standing standing) {
      List<Difference> seen = recomputation.balance(standing.version(), standing.compartments());
      accounts++;
      differences += seen.size();
      seen.forEach(this::tell);
    }

    private void tell(Difference difference) {
      LedgerFinding finding =
          new LedgerFinding(
              ids.next(),
              account.id(),
              difference.version(),
              account.localityId(),
              difference.rule(),
              difference.expected(),
              difference.found(),
              now);
      if (tables.insertIfNew(pass, finding, account)) {
        LOG.errorf("The ledger does not follow from its entries: %s", finding);
        found.increment();
        outbox.append(LedgerDifferenceFound.event(finding, account.localityPath()));
      }
    }
  }
}
