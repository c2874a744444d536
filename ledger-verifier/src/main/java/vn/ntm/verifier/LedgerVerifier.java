package vn.ntm.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Set;
import java.util.function.LongConsumer;

/**
 * Recomputes an export line by line: every chain, every entry, every balance, every statutory
 * column and every seal. Memory grows with accounts, projects, seals and the transactions that have
 * not been seen in all their accounts yet; never with entries.
 */
public final class LedgerVerifier {

  private static final String FORMAT = "vn.ntm.funding.ledger-export";
  private static final long FORMAT_VERSION = 1;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2999;
  private static final Set<String> HEADER =
      Set.of(
          "line",
          "format",
          "formatVersion",
          "exportedAt",
          "rootLocalityId",
          "budgetYear",
          "columns",
          "seals");
  private static final Set<String> FOOTER = Set.of("line", "lines", "sha256");
  private static final Set<String> PARTIAL_PROJECT = Set.of("line", "projectId");

  private final ExportLines lines;
  private final LongConsumer progress;
  private final Seals seals = new Seals();
  private final SharedTransactions transactions = new SharedTransactions();
  private final AccountTree tree = new AccountTree();
  private final ProjectColumns columns = new ProjectColumns();
  private long accounts;
  private long entries;
  private long received;

  private LedgerVerifier(InputStream in, LongConsumer progress) {
    this.lines = new ExportLines(in);
    this.progress = progress;
  }

  /**
   * Verifies an export.
   *
   * @param progress is told the number of each line that was read
   * @throws NotAnExportException when the file is something else
   * @throws IOException when it cannot be read
   */
  public static Verdict verify(InputStream in, LongConsumer progress) throws IOException {
    LedgerVerifier verifier = new LedgerVerifier(in, progress);
    try {
      return verifier.verified();
    } catch (WrongLineException e) {
      return e.wrong();
    } catch (ArithmeticException e) {
      return WrongLineException.of(
              verifier.lines.count(), Fault.BOUNDS, "sums within 64 bits", e.getMessage())
          .wrong();
    }
  }

  private Verdict verified() throws IOException {
    Line header = header();
    boolean whole =
        header.idOrNull("rootLocalityId") == null && header.numberOrNull("budgetYear") == null;
    if (header.truth("seals")) {
      while (nextIs("seal")) {
        seals.add(take());
      }
    }
    String last = "";
    while (nextIs("account")) {
      last = account(last);
    }
    if (!nextIs("partial-project") && !nextIs("columns") && !nextIs("footer")) {
      throw otherKind("account, partial-project, columns, footer", null, null);
    }
    tree.finish(whole);
    if (whole) {
      transactions.requireComplete();
    }
    seals.finish();
    if (header.truth("columns")) {
      partialProjects();
      columns();
    }
    footer();
    return new Verdict.Holds(
        lines.count(),
        accounts,
        transactions.count(),
        entries,
        columns.count(),
        seals.count(),
        received,
        transactions.open() + tree.open());
  }

  private Line header() throws IOException {
    Line header;
    try {
      header = lines.next();
    } catch (WrongLineException e) {
      throw new NotAnExportException("line 1: " + e.wrong().found());
    }
    if (header == null || !"header".equals(header.kind())) {
      throw new NotAnExportException("line 1 is no header");
    }
    header.requireMembers(HEADER);
    if (!FORMAT.equals(header.text("format")) || header.number("formatVersion") != FORMAT_VERSION) {
      throw new NotAnExportException(
          header.text("format") + " " + header.number("formatVersion") + ", not " + FORMAT + " 1");
    }
    header.instant("exportedAt");
    return header;
  }

  /** Reads an account with its movements and its balance; answers its id. */
  private String account(String before) throws IOException {
    AccountReading account = new AccountReading(take(), seals.marks());
    Line terms = account.terms();
    if (account.id().compareTo(before) <= 0) {
      throw WrongLineException.of(
          terms.number(), account.id(), null, Fault.ACCOUNT_ORDER, "after " + before, account.id());
    }
    while (nextIs("movement")) {
      account.move(take(), transactions);
    }
    if (!nextIs("balance")) {
      throw otherKind("movement, balance", account.id(), account.version() + 1);
    }
    Line balance = take();
    account.finish(balance);
    add(account, balance);
    return account.id();
  }

  private void add(AccountReading account, Line balance) {
    Line terms = account.terms();
    String parent = terms.idOrNull("parentAccountId");
    long in = -account.balances().get(Compartment.RECEIVED);
    accounts++;
    entries += account.entries();
    if (parent == null && Plan.of(terms) == Plan.YEAR) {
      received = Math.addExact(received, in);
    }
    tree.add(
        balance.number(),
        account.id(),
        parent,
        terms.number("children"),
        in,
        account.balances().get(Compartment.ALLOCATED));
    if (terms.text("holderKind").equals("PROJECT") && account.version() > 0) {
      columns.add(
          new ProjectColumns.Key(
              terms.id("holderId"),
              terms.text("programme"),
              terms.text("capitalSource"),
              terms.text("nature")),
          budgetYear(terms),
          Plan.of(terms),
          account.balances());
    }
  }

  /** Bounded, since the columns of every year between the first and the last are recomputed. */
  private static int budgetYear(Line terms) {
    long year = terms.number("budgetYear");
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw WrongLineException.of(
          terms.number(), Fault.FORM, "budgetYear: " + FIRST_YEAR + " to " + LAST_YEAR, year);
    }
    return (int) year;
  }

  private void partialProjects() throws IOException {
    String last = "";
    while (nextIs("partial-project")) {
      Line line = take();
      line.requireMembers(PARTIAL_PROJECT);
      String project = line.id("projectId");
      if (project.compareTo(last) <= 0) {
        throw WrongLineException.of(line.number(), Fault.PROJECT_ORDER, "after " + last, project);
      }
      last = project;
      columns.leaveOut(project);
    }
  }

  private void columns() throws IOException {
    Iterator<ProjectColumns.Expected> expected = columns.expected();
    while (nextIs("columns")) {
      columns.compare(take(), expected.hasNext() ? expected.next() : null);
    }
    if (expected.hasNext()) {
      throw otherKind("columns " + expected.next(), null, null);
    }
  }

  private void footer() throws IOException {
    if (!nextIs("footer")) {
      throw otherKind("footer", null, null);
    }
    Line footer = lines.peek();
    footer.requireMembers(FOOTER);
    String hash = lines.hashBefore();
    take();
    if (footer.number("lines") != footer.number() - 1) {
      throw WrongLineException.of(
          footer.number(), Fault.FOOTER_LINES, footer.number() - 1, footer.number("lines"));
    }
    if (!hash.equals(footer.hash("sha256"))) {
      throw WrongLineException.of(footer.number(), Fault.FOOTER_HASH, hash, footer.hash("sha256"));
    }
    Line more = lines.peek();
    if (more != null) {
      throw WrongLineException.of(
          more.number(), Fault.AFTER_FOOTER, "the end of the file", more.kind());
    }
  }

  private boolean nextIs(String kind) throws IOException {
    Line next = lines.peek();
    return next != null && kind.equals(next.kind());
  }

  private Line take() throws IOException {
    Line line = lines.next();
    progress.accept(line.number());
    return line;
  }

  private WrongLineException otherKind(String expected, String account, Long version)
      throws IOException {
    Line next = lines.peek();
    return next == null
        ? WrongLineException.of(
            lines.count() + 1, account, version, Fault.FILE_ENDS, expected, "the end of the file")
        : WrongLineException.of(next.number(), account, version, Fault.KIND, expected, next.kind());
  }
}
