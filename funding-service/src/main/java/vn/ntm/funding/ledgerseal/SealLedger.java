package vn.ntm.funding.ledgerseal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import vn.ntm.funding.ledger.LedgerHeads;
import vn.ntm.funding.ledgerseal.domain.DayIsOver;
import vn.ntm.funding.ledgerseal.domain.SealHead;

/**
 * Seals the next day that is over and not sealed. A seal follows from what is recorded alone, so a
 * day that was missed can be sealed later as it would have been then.
 */
@ApplicationScoped
class SealLedger {

  private final SealTables tables;
  private final LedgerHeads heads;
  private final Clock clock;

  SealLedger(SealTables tables, LedgerHeads heads, Clock clock) {
    this.tables = tables;
    this.heads = heads;
    this.clock = clock;
  }

  /** Answers the new seal; empty when every day that is over is sealed. */
  @Transactional
  Optional<LedgerSeal> sealNextDay() {
    tables.lock();
    Optional<LedgerSeal> previous = tables.last();
    LocalDate lastOver = DayIsOver.last(clock.instant());
    LocalDate day = previous.map(seal -> seal.day().plusDays(1)).orElse(lastOver);
    if (day.isAfter(lastOver)) {
      return Optional.empty();
    }
    OffsetDateTime until = DayIsOver.end(day).atOffset(ZoneOffset.UTC);
    String previousHead = previous.map(LedgerSeal::head).orElse(null);
    SealHead head = new SealHead(day, previousHead == null ? null : SealTables.bytes(previousHead));
    heads.recordedBefore(until, head::account);
    LedgerSeal seal =
        new LedgerSeal(
            day,
            OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS),
            head.accounts(),
            previousHead,
            HexFormat.of().formatHex(head.value()));
    tables.insert(seal, until, previous);
    return Optional.of(seal);
  }
}
