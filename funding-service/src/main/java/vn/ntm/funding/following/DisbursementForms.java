package vn.ntm.funding.following;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import vn.ntm.funding.capital.CapitalSources;
import vn.ntm.funding.following.domain.ExecutionSum;
import vn.ntm.funding.formstatement.FormStatement;
import vn.ntm.funding.formstatement.FormStatements;
import vn.ntm.funding.formstatement.domain.StatedLine;
import vn.ntm.funding.ledger.LedgerHistory;
import vn.ntm.funding.ledger.YearAccount;
import vn.ntm.funding.ledger.YearAccounts;
import vn.ntm.funding.ledger.domain.HolderKind;
import vn.ntm.funding.localitycopy.Localities;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;

/**
 * Fills the monthly and quarterly disbursement form in: figures from entries alone, estimates and
 * causes as units stated them. By content there are few lines; by project they are read some
 * holders at a time, so that memory does not grow.
 */
@ApplicationScoped
@Transactional
class DisbursementForms {

  private static final int SECONDS_AT_MOST = 1800;
  private static final int IDLE_MINUTES_AT_MOST = 5;
  private static final int HOLDERS_AT_ONCE = 500;

  private final LedgerHistory history;
  private final FormStatements statements;
  private final YearAccounts accounts;
  private final ProjectNames projects;
  private final Localities localities;
  private final CapitalSources capital;

  DisbursementForms(
      LedgerHistory history,
      FormStatements statements,
      YearAccounts accounts,
      ProjectNames projects,
      Localities localities,
      CapitalSources capital) {
    this.history = history;
    this.statements = statements;
    this.accounts = accounts;
    this.projects = projects;
    this.localities = localities;
    this.capital = capital;
  }

  /** One page; by project a page counts holders, each with all its lines. */
  DisbursementForm page(FormRequest request, PageRequest page) {
    history.readOneSnapshot(IDLE_MINUTES_AT_MOST);
    return ExecutionReading.exactly(
        () ->
            switch (request.by()) {
              case CONTENT -> contentPage(request, page);
              case PROJECT -> projectPage(request, page);
            });
  }

  /** All lines, and the total at last. */
  @TransactionConfiguration(timeout = SECONDS_AT_MOST)
  void write(FormRequest request, FormSink sink) {
    history.readOneSnapshot(IDLE_MINUTES_AT_MOST);
    ExecutionReading.exactly(
        () -> {
          ExecutionSum total = new ExecutionSum();
          StatedOnForm stated = new StatedOnForm(request, statements);
          if (request.by() == FormRequest.By.CONTENT) {
            contents(request, total, stated).forEach(sink::line);
          } else {
            eachPage(
                request,
                page -> {
                  count(page, total, stated);
                  lines(page, stated).values().forEach(lines -> lines.forEach(sink::line));
                });
          }
          sink.line(total(total, stated));
          return null;
        });
  }

  /** Tells the accounts of some holders at a time, each holder whole. */
  private void eachPage(FormRequest request, Consumer<List<YearAccount>> reader) {
    UUID after = ExecutionReading.BEFORE_ALL;
    List<YearAccount> page = accounts.of(request.selection(), after, HOLDERS_AT_ONCE);
    while (!page.isEmpty()) {
      reader.accept(page);
      after = page.get(page.size() - 1).account().holderId();
      page = accounts.of(request.selection(), after, HOLDERS_AT_ONCE);
    }
  }

  private static void count(List<YearAccount> page, ExecutionSum total, StatedOnForm stated) {
    page.forEach(account -> total.add(account.account(), account.balances()));
    stated.add(page, sums(page));
  }

  private DisbursementForm contentPage(FormRequest request, PageRequest page) {
    ExecutionSum total = new ExecutionSum();
    StatedOnForm stated = new StatedOnForm(request, statements);
    List<FormLine> all = contents(request, total, stated);
    Positions<FormLine> lines = Positions.of(all, page);
    return form(request, total(total, stated), lines.items(), lines.next());
  }

  private DisbursementForm projectPage(FormRequest request, PageRequest page) {
    ExecutionSum total = new ExecutionSum();
    StatedOnForm stated = new StatedOnForm(request, statements);
    eachPage(request, accounts -> count(accounts, total, stated));
    UUID after = page.after(UUID::fromString).orElse(ExecutionReading.BEFORE_ALL);
    Map<UUID, List<FormLine>> lines =
        lines(accounts.of(request.selection(), after, page.size() + 1), stated);
    Page<Map.Entry<UUID, List<FormLine>>> holders =
        Page.of(
            new ArrayList<>(lines.entrySet()), page.size(), holder -> holder.getKey().toString());
    return form(
        request,
        total(total, stated),
        holders.items().stream().flatMap(holder -> holder.getValue().stream()).toList(),
        holders.next());
  }

  private List<FormLine> contents(FormRequest request, ExecutionSum total, StatedOnForm stated) {
    ExecutionGroups groups = new ExecutionGroups(account -> FormKey.of(account).toString());
    eachPage(
        request,
        page -> {
          page.forEach(groups::add);
          count(page, total, stated);
        });
    Map<String, String> names = new HashMap<>();
    capital
        .programmes()
        .forEach(
            programme ->
                programme
                    .components()
                    .forEach(
                        component ->
                            names.put(
                                programme.code() + "/" + component.code(), component.nameVi())));
    List<FormLine> lines = new ArrayList<>();
    groups
        .groups()
        .forEach(
            (key, execution) -> {
              FormKey terms = FormKey.parse(key);
              lines.add(
                  FormLine.of(
                      FormLine.Subject.CONTENT,
                      terms.component(),
                      names.get(terms.programme() + "/" + terms.component()),
                      terms,
                      execution,
                      stated.ofContent(terms)));
            });
    lines.removeIf(FormLine::isEmpty);
    return lines;
  }

  /** The lines of whole holders; a locality that gave everything on has none. */
  private Map<UUID, List<FormLine>> lines(List<YearAccount> page, StatedOnForm stated) {
    Map<UUID, String> names = names(page);
    Map<StatedLine, FormStatement> about = stated.about(page);
    Map<UUID, FormLine.Subject> subjects = new HashMap<>();
    for (YearAccount account : page) {
      UUID holder = account.account().holderId();
      subjects.put(
          holder,
          account.account().holderKind() == HolderKind.PROJECT
              ? FormLine.Subject.PROJECT
              : FormLine.Subject.LOCALITY);
    }
    Map<UUID, List<FormLine>> lines = new LinkedHashMap<>();
    sums(page)
        .forEach(
            (holder, byKey) -> {
              List<FormLine> own = new ArrayList<>();
              byKey.forEach(
                  (key, sum) ->
                      own.add(
                          FormLine.of(
                              subjects.get(holder),
                              holder.toString(),
                              names.get(holder),
                              key,
                              sum.total(),
                              FormLine.Stated.of(about.get(key.of(holder))))));
              own.removeIf(FormLine::isEmpty);
              lines.put(holder, own);
            });
    return lines;
  }

  /** The sums of each line of whole holders. */
  private static Map<UUID, Map<FormKey, ExecutionSum>> sums(List<YearAccount> page) {
    Map<UUID, Map<FormKey, ExecutionSum>> sums = new LinkedHashMap<>();
    for (YearAccount account : page) {
      sums.computeIfAbsent(account.account().holderId(), unused -> new LinkedHashMap<>())
          .computeIfAbsent(FormKey.of(account.account()), unused -> new ExecutionSum())
          .add(account.account(), account.balances());
    }
    return sums;
  }

  private Map<UUID, String> names(List<YearAccount> page) {
    List<UUID> holders =
        page.stream().map(account -> account.account().holderId()).distinct().toList();
    Map<UUID, String> names = new HashMap<>(localities.names(holders));
    names.putAll(projects.names(holders));
    return names;
  }

  private static DisbursementForm form(
      FormRequest request, FormLine total, List<FormLine> lines, String next) {
    return new DisbursementForm(
        request.selection().budgetYear(),
        request.period().toString(),
        request.period().calendar(),
        request.period().yearToDate().from(),
        request.period().to(),
        request.selection().place(),
        request.selection().knownAt(),
        request.by(),
        total,
        lines,
        next);
  }

  private static FormLine total(ExecutionSum total, StatedOnForm stated) {
    return FormLine.of(
        FormLine.Subject.TOTAL, null, null, FormKey.NONE, total.total(), stated.ofAll());
  }
}
