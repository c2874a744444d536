package vn.ntm.funding.allocation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.ntm.funding.FundingProblem;
import vn.ntm.funding.Refusals;
import vn.ntm.funding.allocation.domain.AuthorityLevel;
import vn.ntm.funding.allocation.domain.BatchColumn;
import vn.ntm.funding.allocation.domain.BatchLine;
import vn.ntm.funding.allocation.domain.BatchRow;
import vn.ntm.funding.allocation.domain.BatchSums;
import vn.ntm.funding.allocation.domain.BatchWithinWhatIsThere;
import vn.ntm.funding.allocation.domain.EachReceiverOnce;
import vn.ntm.funding.allocation.domain.RowProblems;
import vn.ntm.funding.ledger.Ledger;
import vn.ntm.funding.ledger.domain.Account;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.funding.ledger.domain.HolderKind;
import vn.ntm.funding.ledger.domain.Purse;
import vn.ntm.funding.localitycopy.Localities;
import vn.ntm.funding.project.Projects;
import vn.ntm.money.NotAnAmountException;
import vn.ntm.money.Vnd;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.caller.Roots;
import vn.ntm.web.ids.Ids;
import vn.ntm.web.problem.ProblemException;

/** Checks a batch row by row with the rules of a single proposal, and then as a whole. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class BatchChecks {

  private static final String OF_THE_DOCUMENT = "/legalBasis/level";

  private final ReceiverRules rules;
  private final Localities localities;
  private final Projects projects;
  private final ProjectReceivers projectReceivers;
  private final Ledger ledger;
  private final Purposes purposes;
  private final CallerScope scope;
  private final Ids ids;

  BatchChecks(
      ReceiverRules rules,
      Localities localities,
      Projects projects,
      ProjectReceivers projectReceivers,
      Ledger ledger,
      Purposes purposes,
      CallerScope scope,
      Ids ids) {
    this.rules = rules;
    this.localities = localities;
    this.projects = projects;
    this.projectReceivers = projectReceivers;
    this.ledger = ledger;
    this.purposes = purposes;
    this.scope = scope;
    this.ids = ids;
  }

  /**
   * The lines of the rows.
   *
   * @param problems what is known to be wrong already; more is added
   * @throws BatchRowsRefused when a row breaks a rule
   */
  List<CheckedLine> lines(
      List<BatchRow> rows, LocalDate effective, AuthorityLevel level, RowProblems problems) {
    Map<UUID, Account> givers = givers(rows);
    BatchReceivers receivers =
        new BatchReceivers(localities, projects, projectReceivers, rows, effective, problems);
    List<Found> found = new ArrayList<>();
    for (BatchRow row : rows) {
      Account parent = givers.get(row.fromAccountId());
      if (parent == null) {
        problems.add(
            row.row(),
            BatchColumn.FROM_ACCOUNT_ID.header(),
            FundingProblem.UNKNOWN_ACCOUNT.code(),
            row.fromAccountId().toString());
        continue;
      }
      receivers.of(row, parent).ifPresent(receiver -> found.add(new Found(row, parent, receiver)));
    }
    List<CheckedLine> wanted = checked(found, effective, level, problems);
    List<CheckedLine> lines = withAccountsThatAreThere(wanted, problems);
    EachReceiverOnce.check(lines.stream().map(CheckedLine::line).toList(), problems);
    refuseIfAny(problems);
    return lines;
  }

  /** Whether receivers are closed is asked once for all of them. */
  private List<CheckedLine> checked(
      List<Found> found, LocalDate effective, AuthorityLevel level, RowProblems problems) {
    Map<UUID, BrokenRule> closed =
        ledger.brokenByClosing(
            found.stream().map(line -> line.receiver().holderId()).collect(Collectors.toSet()));
    List<CheckedLine> checked = new ArrayList<>();
    for (Found line : found) {
      BatchRow row = line.row();
      Account account = line.receiver().accountUnder(line.giver(), ids.next());
      List<BrokenRule> broken = new ArrayList<>();
      Optional.ofNullable(closed.get(line.receiver().holderId())).ifPresent(broken::add);
      broken.addAll(
          rules.brokenBy(row.amount(), line.giver(), line.receiver(), account, effective, level));
      broken.forEach(rule -> problems.add(row.row(), column(row, rule), rule));
      checked.add(new CheckedLine(row, account));
    }
    return checked;
  }

  /**
   * The sums of a batch.
   *
   * @throws vn.ntm.web.problem.ProblemException 422 when they are not kept exactly
   */
  BatchSums sums(List<BatchLine> lines) {
    try {
      return BatchSums.of(lines);
    } catch (NotAnAmountException e) {
      throw new ProblemException(FundingProblem.SUM_TOO_LARGE);
    }
  }

  /**
   * What each account has to give.
   *
   * @throws vn.ntm.web.problem.ProblemException INV-01 with the shortfall and the first row that is
   *     too much when it is too little
   */
  Map<UUID, Vnd> available(BatchSums sums) {
    Map<UUID, Vnd> available = new HashMap<>();
    ledger
        .balances(sums.givers().keySet())
        .forEach((account, balances) -> available.put(account, balances.available()));
    Refusals.refuseIfAny(tooMuch(sums, available));
    Refusals.refuseIfAny(targeted(sums, available));
    return available;
  }

  /** A batch gives money without a purpose: what came for one stays where it is. */
  private List<BrokenRule> targeted(BatchSums sums, Map<UUID, Vnd> available) {
    Map<UUID, Vnd> given = new TreeMap<>();
    sums.givers()
        .forEach(
            (giver, flow) -> {
              if (flow.given().isMoreThan(flow.taken())) {
                given.put(giver, flow.given().minus(flow.taken()));
              }
            });
    return purposes.brokenWithoutPurpose(given, available);
  }

  private static List<BrokenRule> tooMuch(BatchSums sums, Map<UUID, Vnd> available) {
    try {
      return available.entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .flatMap(
              account ->
                  BatchWithinWhatIsThere.check(account.getKey(), sums, account.getValue()).stream())
          .limit(RowProblems.MAX_KEPT)
          .toList();
    } catch (NotAnAmountException e) {
      throw new ProblemException(FundingProblem.SUM_TOO_LARGE);
    }
  }

  /** What lies outside of the caller's subtree is as unknown to it as what is not there. */
  private Map<UUID, Account> givers(List<BatchRow> rows) {
    Set<UUID> named = rows.stream().map(BatchRow::fromAccountId).collect(Collectors.toSet());
    Roots roots = scope.roots();
    return ledger.accounts(named).stream()
        .filter(account -> account.holderKind() == HolderKind.LOCALITY)
        .filter(account -> roots.contain(account.localityPath()))
        .collect(Collectors.toMap(Account::id, Function.identity()));
  }

  /**
   * The lines with their receivers' accounts opened. Another command may have opened one in
   * between, and under another account.
   *
   * @throws BatchRowsRefused when the money of a row comes from another account by now
   */
  List<CheckedLine> opened(List<CheckedLine> lines) {
    RowProblems problems = new RowProblems();
    List<CheckedLine> opened =
        held(ledger.openAll(lines.stream().map(CheckedLine::account).toList()), lines, problems);
    refuseIfAny(problems);
    return opened;
  }

  private List<CheckedLine> withAccountsThatAreThere(
      List<CheckedLine> wanted, RowProblems problems) {
    Set<UUID> holders =
        wanted.stream().map(line -> line.account().holderId()).collect(Collectors.toSet());
    Map<Purse, Account> there =
        ledger.heldBy(holders).stream()
            .collect(Collectors.toMap(Account::purse, Function.identity()));
    return held(there, wanted, problems);
  }

  private static List<CheckedLine> held(
      Map<Purse, Account> there, List<CheckedLine> wanted, RowProblems problems) {
    List<CheckedLine> lines = new ArrayList<>();
    for (CheckedLine line : wanted) {
      Account account = there.getOrDefault(line.account().purse(), line.account());
      if (!line.row().fromAccountId().equals(account.parentAccountId())) {
        problems.add(
            line.row().row(),
            BatchColumn.FROM_ACCOUNT_ID.header(),
            FundingProblem.OTHER_PARENT.code(),
            String.valueOf(account.parentAccountId()));
      }
      lines.add(new CheckedLine(line.row(), account));
    }
    return lines;
  }

  private static void refuseIfAny(RowProblems problems) {
    if (problems.count() > 0) {
      throw new BatchRowsRefused(problems);
    }
  }

  private static String column(BatchRow row, BrokenRule broken) {
    if (broken.pointer().equals("/amount")) {
      return BatchColumn.AMOUNT.header();
    }
    BatchColumn receiver =
        row.receiverId() == null ? BatchColumn.LOCALITY_CODE : BatchColumn.RECEIVER_ID;
    return broken.pointer().equals(OF_THE_DOCUMENT) ? null : receiver.header();
  }

  /** A row with its giver and its receiver. */
  private record Found(BatchRow row, Account giver, Receiver receiver) {}
}
