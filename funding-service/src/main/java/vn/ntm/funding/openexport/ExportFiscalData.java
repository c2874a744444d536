package vn.ntm.funding.openexport;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.ntm.funding.SpreadsheetText;
import vn.ntm.funding.ledger.LedgerHistory;
import vn.ntm.funding.ledger.YearAccount;
import vn.ntm.funding.ledger.YearAccounts;
import vn.ntm.funding.ledger.YearAccounts.Selection;
import vn.ntm.funding.ledger.domain.Account;
import vn.ntm.funding.localitycopy.Localities;
import vn.ntm.money.Vnd;

/** Writes the budget of a year and what was paid of it as a fiscal data package. */
@ApplicationScoped
@Transactional
class ExportFiscalData {

  private static final int SECONDS_AT_MOST = 1800;
  private static final int IDLE_MINUTES_AT_MOST = 5;
  private static final int HOLDERS_AT_ONCE = 500;
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final LedgerHistory history;
  private final YearAccounts accounts;
  private final ProjectsOfExport projects;
  private final Localities localities;
  private final ObjectMapper json;
  private final Clock clock;

  ExportFiscalData(
      LedgerHistory history,
      YearAccounts accounts,
      ProjectsOfExport projects,
      Localities localities,
      ObjectMapper json,
      Clock clock) {
    this.history = history;
    this.accounts = accounts;
    this.projects = projects;
    this.localities = localities;
    this.json = json;
    this.clock = clock;
  }

  /** Writes the whole archive; one that broke off cannot be opened. */
  @TransactionConfiguration(timeout = SECONDS_AT_MOST)
  void write(Selection selection, OutputStream out) {
    history.readOneSnapshot(IDLE_MINUTES_AT_MOST);
    // Who asked for the export closes what it is written to.
    ZipOutputStream archive = new ZipOutputStream(out, UTF_8);
    try {
      archive.putNextEntry(new ZipEntry("datapackage.json"));
      archive.write(json.writeValueAsBytes(descriptor(selection)));
      archive.closeEntry();
      for (FiscalTable table : FiscalTable.values()) {
        archive.putNextEntry(new ZipEntry(table.path()));
        table(selection, table, archive);
        archive.closeEntry();
      }
      archive.finish();
      archive.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, Object> descriptor(Selection selection) {
    int year = selection.budgetYear();
    Map<String, Object> descriptor = new LinkedHashMap<>();
    descriptor.put("profile", "fiscal-data-package");
    descriptor.put("name", "ntm-" + year);
    descriptor.put("title", "Vốn chương trình MTQG xây dựng nông thôn mới năm " + year);
    descriptor.put("created", Instants.text(OffsetDateTime.now(clock)));
    descriptor.put("countryCode", "VN");
    descriptor.put("granularity", "aggregated");
    descriptor.put("fiscalPeriod", Map.of("start", year + "-01-01", "end", year + "-12-31"));
    descriptor.put("currencyCode", "VND");
    descriptor.put(
        "resources", Arrays.stream(FiscalTable.values()).map(FiscalTable::resource).toList());
    return descriptor;
  }

  private void table(Selection selection, FiscalTable table, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
    csv.writeRecord(table.header());
    List<YearAccount> page = accounts.of(selection, BEFORE_ALL, HOLDERS_AT_ONCE);
    while (!page.isEmpty()) {
      rows(page, table, csv);
      UUID last = page.get(page.size() - 1).account().holderId();
      page = accounts.of(selection, last, HOLDERS_AT_ONCE);
    }
    // The archive goes on after this table: what is buffered is handed on, nothing is closed.
    csv.flush();
    writer.flush();
  }

  private void rows(List<YearAccount> page, FiscalTable table, CsvWriter csv) {
    Map<UUID, ProjectOfExport> named =
        projects.of(page.stream().map(account -> account.account().holderId()).toList());
    Map<UUID, String> places =
        localities.names(page.stream().map(account -> account.account().localityId()).toList());
    for (YearAccount account : page) {
      Vnd amount = table.amount(account.balances());
      if (!amount.isZero()) {
        Account terms = account.account();
        row(table, terms, named.get(terms.holderId()), places.get(terms.localityId()), amount, csv);
      }
    }
  }

  private static void row(
      FiscalTable table,
      Account account,
      ProjectOfExport project,
      String place,
      Vnd amount,
      CsvWriter csv) {
    csv.writeRecord(
        account.id().toString(),
        Integer.toString(account.budgetYear()),
        table.phase(),
        account.programme(),
        account.component(),
        account.capitalSource(),
        account.nature().name(),
        account.plan().name(),
        project == null ? "" : SpreadsheetText.safe(project.agency()),
        account.holderId().toString(),
        SpreadsheetText.safe(project == null ? place : project.name()),
        account.localityId().toString(),
        SpreadsheetText.safe(place),
        "VND",
        amount.toString());
  }
}
