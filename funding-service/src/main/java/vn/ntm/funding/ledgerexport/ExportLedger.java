package vn.ntm.funding.ledgerexport;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.OutputStream;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.ntm.funding.ledger.LedgerHistory;
import vn.ntm.funding.ledger.LedgerHistory.Selection;
import vn.ntm.funding.ledger.LedgerHistory.Years;
import vn.ntm.funding.ledger.ProjectYear;
import vn.ntm.funding.ledger.ProjectYears;
import vn.ntm.funding.ledgerseal.LedgerSeal;
import vn.ntm.funding.ledgerseal.LedgerSeals;

/** Writes the accounts that were chosen, whole, as they stood at one moment. */
@ApplicationScoped
class ExportLedger {

  private static final int SECONDS_AT_MOST = 3600;
  private static final int IDLE_MINUTES_AT_MOST = 5;
  private static final int ACCOUNTS_AT_ONCE = 200;
  private static final int PROJECTS_AT_ONCE = 200;
  private static final int SEALS_AT_ONCE = 500;
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  /** The order of the format, whatever the database thinks of letters. */
  private static final Comparator<ProjectYear> BY_PROJECT =
      Comparator.comparing((ProjectYear year) -> year.projectId().toString())
          .thenComparing(ProjectYear::programme)
          .thenComparing(ProjectYear::capitalSource)
          .thenComparing(year -> year.nature().name());

  private final LedgerHistory history;
  private final ProjectYears projectYears;
  private final LedgerSeals seals;
  private final ObjectMapper json;
  private final Clock clock;

  ExportLedger(
      LedgerHistory history,
      ProjectYears projectYears,
      LedgerSeals seals,
      ObjectMapper json,
      Clock clock) {
    this.history = history;
    this.projectYears = projectYears;
    this.seals = seals;
    this.json = json;
    this.clock = clock;
  }

  /** Writes the whole export; one that broke off has no footer. */
  @Transactional
  @TransactionConfiguration(timeout = SECONDS_AT_MOST)
  void write(Selection selection, OutputStream out) {
    history.readOneSnapshot(IDLE_MINUTES_AT_MOST);
    ExportWriter writer = new ExportWriter(json, out);
    ExportLine.Header header = ExportLine.Header.of(selection, OffsetDateTime.now(clock));
    writer.write(header);
    if (header.seals()) {
      seals(writer);
    }
    accounts(selection, writer);
    if (header.columns()) {
      Set<UUID> partial = partialProjects(selection, writer);
      history
          .yearsOfProjects(selection)
          .ifPresent(years -> columns(selection, years, partial, writer));
    }
    writer.finish();
  }

  private void seals(ExportWriter writer) {
    List<LedgerSeal> page = seals.after(null, SEALS_AT_ONCE);
    while (!page.isEmpty()) {
      page.forEach(seal -> writer.write(ExportLine.Seal.of(seal)));
      page = seals.after(page.get(page.size() - 1).day(), SEALS_AT_ONCE);
    }
  }

  private void accounts(Selection selection, ExportWriter writer) {
    Optional<UUID> last = Optional.of(BEFORE_ALL);
    while (last.isPresent()) {
      last = history.read(selection, last.get(), ACCOUNTS_AT_ONCE, writer);
    }
  }

  private Set<UUID> partialProjects(Selection selection, ExportWriter writer) {
    if (selection.roots().areTheWholeCountry()) {
      return Set.of();
    }
    List<UUID> partial = history.partialProjects(selection.roots());
    partial.forEach(project -> writer.write(ExportLine.PartialProject.of(project)));
    return new HashSet<>(partial);
  }

  private void columns(Selection selection, Years years, Set<UUID> partial, ExportWriter writer) {
    for (int year = years.first(); year <= years.last(); year++) {
      UUID after = BEFORE_ALL;
      List<ProjectYear> page = page(year, selection, after);
      while (!page.isEmpty()) {
        for (ProjectYear of : page) {
          after = of.projectId();
          if (!partial.contains(after)) {
            writer.write(ExportLine.Columns.of(year, of));
          }
        }
        page = page(year, selection, after);
      }
    }
  }

  private List<ProjectYear> page(int year, Selection selection, UUID after) {
    return projectYears
        .of(year, selection.roots(), null, after, PROJECTS_AT_ONCE, null, null)
        .stream()
        .sorted(BY_PROJECT)
        .toList();
  }
}
