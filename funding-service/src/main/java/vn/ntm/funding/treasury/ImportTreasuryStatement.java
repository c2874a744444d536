package vn.ntm.funding.treasury;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.ntm.files.table.TableFile;
import vn.ntm.funding.capital.CapitalSource;
import vn.ntm.funding.capital.CapitalSources;
import vn.ntm.funding.localitycopy.Localities;
import vn.ntm.funding.localitycopy.Locality;
import vn.ntm.funding.treasury.TreasuryStatements.NewStatement;
import vn.ntm.funding.treasury.domain.Column;
import vn.ntm.funding.treasury.domain.LineReading;
import vn.ntm.funding.treasury.domain.PayableSources;
import vn.ntm.funding.treasury.domain.RowProblems;
import vn.ntm.funding.treasury.domain.RowRule;
import vn.ntm.funding.treasury.domain.StatedVouchers;
import vn.ntm.funding.treasury.domain.StatementDoesNotContradictItself;
import vn.ntm.funding.treasury.domain.StatementIsOfOneTreasury;
import vn.ntm.funding.treasury.domain.StatementLine;
import vn.ntm.web.caller.Caller;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.ids.Ids;
import vn.ntm.web.problem.ProblemException;

/**
 * Takes a statement of a Treasury office in: all of its rows are checked, and all of them are kept
 * or none. Lines that are known change nothing (INV-14).
 */
@ApplicationScoped
class ImportTreasuryStatement {

  private static final String PROVINCE = "PROVINCE";

  private final TreasuryStatements statements;
  private final CapitalSources sources;
  private final Localities localities;
  private final CallerScope scope;
  private final CurrentCaller caller;
  private final Ids ids;
  private final Clock clock;

  ImportTreasuryStatement(
      TreasuryStatements statements,
      CapitalSources sources,
      Localities localities,
      CallerScope scope,
      CurrentCaller caller,
      Ids ids,
      Clock clock) {
    this.statements = statements;
    this.sources = sources;
    this.localities = localities;
    this.scope = scope;
    this.caller = caller;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Imports the file; one that was imported before answers what it answered then.
   *
   * @throws RowsRefused when a row breaks a rule
   */
  @Transactional
  Imported handle(TableFile file) {
    UUID province = province();
    Optional<TreasuryStatement> before = statements.find(province, file);
    return before.isPresent() ? new Imported(before.get(), false) : take(province, file);
  }

  /**
   * Answers what the import would answer, and keeps nothing.
   *
   * @throws RowsRefused as the import would
   */
  @Transactional
  TreasuryStatement check(TableFile file) {
    Imported imported = handle(file);
    // Matched against real payments by the same statements, then thrown away.
    QuarkusTransaction.setRollbackOnly();
    return imported.isNew() ? imported.statement().withoutId() : imported.statement();
  }

  private Imported take(UUID province, TableFile file) {
    List<StatementLine> lines = lines(file);
    statements.lock(province);
    Optional<TreasuryStatement> meanwhile = statements.find(province, file);
    if (meanwhile.isPresent()) {
      return new Imported(meanwhile.get(), false);
    }
    StatedVouchers vouchers = StatedVouchers.of(lines, statements.known(province, lines));
    NewStatement statement = statement(province, file, lines, vouchers);
    statements.insert(statement);
    Map<UUID, StatementLine> fresh = new LinkedHashMap<>();
    vouchers.fresh().forEach(line -> fresh.put(ids.next(), line));
    statements.insertLines(statement, fresh);
    statements.insertConflicts(statement.id(), vouchers.conflicts());
    return new Imported(statements.find(statement.id()).orElseThrow(), true);
  }

  private List<StatementLine> lines(TableFile file) {
    RowProblems problems = new RowProblems();
    StatementTable table =
        new StatementTable(new LineReading(LocalDate.now(clock), payable(), problems), problems);
    file.read(table);
    List<StatementLine> lines = table.lines();
    StatementIsOfOneTreasury.check(lines, problems);
    StatementDoesNotContradictItself.check(lines, problems);
    requireAccounts(lines, problems);
    if (problems.count() > 0) {
      throw new RowsRefused(problems);
    }
    return lines;
  }

  private void requireAccounts(List<StatementLine> lines, RowProblems problems) {
    Set<UUID> named =
        lines.stream()
            .map(StatementLine::accountId)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    Set<UUID> known = statements.accountsOf(scope.roots(), named);
    for (StatementLine line : lines) {
      if (line.accountId() != null && !known.contains(line.accountId())) {
        problems.add(
            line.row(),
            Column.ACCOUNT_ID.header(),
            RowRule.ROW_ACCOUNT_UNKNOWN,
            line.accountId().toString());
      }
    }
  }

  private PayableSources payable() {
    List<CapitalSource> payable =
        sources.all().stream().filter(CapitalSource::allocatable).toList();
    return (code, year) ->
        payable.stream().anyMatch(source -> source.code().equals(code) && source.isValidIn(year));
  }

  private UUID province() {
    UUID root = scope.root().orElseThrow(ImportTreasuryStatement::notOfAProvince);
    return localities
        .find(root)
        .filter(locality -> PROVINCE.equals(locality.level()))
        .map(Locality::id)
        .orElseThrow(ImportTreasuryStatement::notOfAProvince);
  }

  private static ProblemException notOfAProvince() {
    return new ProblemException(TreasuryProblem.STATEMENT_NOT_OF_A_PROVINCE)
        .refusing("import of a Treasury statement", "below a province");
  }

  private NewStatement statement(
      UUID province, TableFile file, List<StatementLine> lines, StatedVouchers vouchers) {
    Caller importer = caller.get();
    Comparator<LocalDate> byDay = Comparator.naturalOrder();
    return new NewStatement(
        ids.next(),
        province,
        lines.get(0).voucher().treasury(),
        file,
        lines.stream().map(line -> line.voucher().date()).min(byDay).orElseThrow(),
        lines.stream().map(line -> line.voucher().date()).max(byDay).orElseThrow(),
        lines.size(),
        vouchers.fresh().size(),
        vouchers.duplicates(),
        vouchers.conflicts().size(),
        importer.account(),
        importer.person(),
        OffsetDateTime.now(clock));
  }

  /** A statement, and whether this import brought it. */
  record Imported(TreasuryStatement statement, boolean isNew) {}
}
