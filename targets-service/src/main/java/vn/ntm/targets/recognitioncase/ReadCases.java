package vn.ntm.targets.recognitioncase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.ntm.targets.locality.LocalitySearch;
import vn.ntm.targets.locality.LocalityView;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.targets.publicholiday.PublicHolidays;
import vn.ntm.targets.publicholiday.domain.WorkingDays;
import vn.ntm.targets.recognition.ActiveRecognitions;
import vn.ntm.targets.recognition.Standing;
import vn.ntm.targets.recognitioncase.domain.Attempt;
import vn.ntm.targets.recognitioncase.domain.CaseRules;
import vn.ntm.targets.recognitioncase.domain.CaseState;
import vn.ntm.targets.recognitioncase.domain.Milestone;
import vn.ntm.targets.recognitioncase.domain.Missing;
import vn.ntm.targets.recognitioncase.domain.Move;
import vn.ntm.targets.recognitioncase.domain.Procedure;
import vn.ntm.targets.recognitioncase.domain.StandingCounts;
import vn.ntm.targets.recognitioncase.domain.TimeLimit;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.paging.Page;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Reads cases in the caller's subtree. */
@ApplicationScoped
class ReadCases {

  /** The decision itself comes with the step, so a case does not lack it beforehand. */
  private static final Set<Missing.Code> WITH_THE_STEP = Set.of(Missing.Code.CASE_DECISION_MISSING);

  private final CaseTables cases;
  private final DossierTables dossiers;
  private final RoundTables rounds;
  private final RuleData ruleData;
  private final PublicHolidays holidays;
  private final JudgeCase judge;
  private final CaseCriteria criteria;
  private final ActiveRecognitions recognitions;
  private final LocalitySearch localities;
  private final PlannedSteps plannedSteps;
  private final CallerScope scope;
  private final Clock clock;

  ReadCases(
      CaseTables cases,
      DossierTables dossiers,
      RoundTables rounds,
      RuleData ruleData,
      PublicHolidays holidays,
      JudgeCase judge,
      CaseCriteria criteria,
      ActiveRecognitions recognitions,
      LocalitySearch localities,
      PlannedSteps plannedSteps,
      CallerScope scope,
      Clock clock) {
    this.cases = cases;
    this.dossiers = dossiers;
    this.rounds = rounds;
    this.ruleData = ruleData;
    this.holidays = holidays;
    this.judge = judge;
    this.criteria = criteria;
    this.recognitions = recognitions;
    this.localities = localities;
    this.plannedSteps = plannedSteps;
    this.scope = scope;
    this.clock = clock;
  }

  /**
   * One case with all that belongs to it.
   *
   * @param nextOn the day on which the next step would be taken
   * @throws ProblemException 404 when there is none, or outside of the caller's subtree
   */
  @Transactional
  CaseView read(UUID id, LocalDate nextOn) {
    CaseHead head = cases.find(id).orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
    scope.require(head.localityPath(), "recognition case " + id);
    return view(head, nextOn);
  }

  /** One page of cases, in the order they were registered. */
  @Transactional
  Page<CaseView.Summary> page(
      CaseTables.Filter filter, Optional<CaseState> state, int limit, Optional<UUID> after) {
    List<CaseHead> heads =
        cases.page(ofCaller(filter), state.orElse(null), after.orElse(null), limit + 1);
    Map<UUID, LocalityAtDate> places =
        localities.byIds(
            heads.stream().map(CaseHead::localityId).distinct().toList(), LocalDate.now(clock));
    return Page.of(heads, limit, head -> head.id().toString()).map(head -> summary(head, places));
  }

  /** How many localities of a subtree stand where on their way to a standard. */
  @Transactional
  StandingCounts count(CaseTables.Filter filter) {
    CaseTables.Filter own = ofCaller(filter);
    List<UUID> recognised =
        recognitions
            .under(
                own.roots(),
                Optional.ofNullable(own.under()),
                own.standard(),
                Standing.on(LocalDate.now(clock)))
            .stream()
            .filter(held -> own.year() == null || held.recognisedYear() == own.year())
            .map(ActiveRecognitions.Recognised::localityId)
            .toList();
    return StandingCounts.of(recognised, cases.standings(own));
  }

  /**
   * The case as it is answered after a change.
   *
   * @param nextOn the day on which the next step would be taken: who enters a case afterwards is
   *     told what the procedure of that day asks, not that of today
   */
  CaseView view(CaseHead head, LocalDate nextOn) {
    LocalDate today = LocalDate.now(clock);
    List<CaseTables.StepRow> steps = cases.steps(head.id());
    WorkingDays workingDays = holidays.workingDays();
    CasePapers papers = papers(head.id());
    List<PlannedSteps.Step> planned =
        plannedSteps.of(head.localityId(), head.localityPath(), head.standard(), head.year());
    return new CaseView(
        head.id(),
        head.version(),
        LocalityView.of(localities.nearest(head.localityId(), today)),
        head.standard(),
        head.year(),
        head.state(),
        head.reached(),
        Optional.ofNullable(head.roundId()).flatMap(rounds::find).orElse(null),
        head.recognitionId(),
        criteria.on(head, steps, today).orElse(null),
        steps(head, steps, workingDays),
        next(head, steps, nextOn, workingDays),
        Milestone.of(expectations(papers, planned), done(head, steps), today),
        planned,
        papers);
  }

  /** What people have entered for the case, and what plans expect of its place. */
  private static List<Milestone.Expectation> expectations(
      CasePapers papers, List<PlannedSteps.Step> planned) {
    return Stream.concat(
            papers.expectations().stream().map(DossierTables::expectation),
            planned.stream()
                .filter(step -> step.dueOn() != null)
                .map(step -> new Milestone.Expectation(step.subject(planned), step.dueOn())))
        .toList();
  }

  private CasePapers papers(UUID id) {
    return new CasePapers(
        dossiers.documents(id),
        dossiers.surveys(id),
        dossiers.votes(id),
        dossiers.opinions(id),
        dossiers.findings(id),
        dossiers.expectations(id));
  }

  private List<CaseView.Step> steps(
      CaseHead head, List<CaseTables.StepRow> steps, WorkingDays workingDays) {
    Map<String, Procedure> procedures =
        ruleData.procedures(
            head.level(), steps.stream().map(CaseTables.StepRow::procedure).distinct().toList());
    List<CaseView.Step> views = new ArrayList<>();
    LocalDate before = null;
    for (CaseTables.StepRow step : steps) {
      Due due = due(procedures.get(step.procedure()), step.state(), before, step.on(), workingDays);
      views.add(
          new CaseView.Step(
              step.number(),
              step.state(),
              step.on(),
              step.reason(),
              step.procedure(),
              due.on(),
              due.certain(),
              due.holidaysKnownThrough(),
              due.daysLate(),
              step.account(),
              step.recordedAt()));
      before = step.on();
    }
    return views;
  }

  private CaseView.Next next(
      CaseHead head, List<CaseTables.StepRow> steps, LocalDate on, WorkingDays workingDays) {
    Optional<Procedure> procedure =
        ruleData.procedure(head.level(), localities.nearest(head.localityId(), on).path(), on);
    Optional<Procedure.Step> step = procedure.flatMap(known -> known.after(head.reached()));
    if (head.state().isClosed() || step.isEmpty()) {
      return null;
    }
    Move move = new Move(step.get().state(), on, null, null, judge.actor());
    Attempt attempt = judge.attempt(head, move);
    Due due =
        due(procedure.get(), step.get().state(), steps.get(steps.size() - 1).on(), on, workingDays);
    return new CaseView.Next(
        step.get().state(),
        on,
        procedure.get().code(),
        step.get().actingRole(),
        step.get().actingLevel(),
        due.on(),
        due.certain(),
        due.holidaysKnownThrough(),
        due.daysLate(),
        CaseRules.lacking(attempt).stream()
            .filter(missing -> !WITH_THE_STEP.contains(missing.code()))
            .map(CaseView.Lack::of)
            .toList());
  }

  private static Due due(
      Procedure procedure,
      CaseState state,
      LocalDate before,
      LocalDate taken,
      WorkingDays workingDays) {
    return Optional.ofNullable(before)
        .flatMap(day -> procedure.step(state).flatMap(step -> TimeLimit.of(step, day, workingDays)))
        .map(limit -> Due.of(limit, taken))
        .orElse(Due.NONE);
  }

  /** A time limit as it is told of a step that was, or would be, taken on a day. */
  private record Due(LocalDate on, Boolean certain, LocalDate holidaysKnownThrough, long daysLate) {

    private static final Due NONE = new Due(null, null, null, 0);

    private static Due of(TimeLimit limit, LocalDate taken) {
      return new Due(
          limit.dueOn(),
          limit.certain(),
          limit.holidaysKnownThrough(),
          Math.max(0, ChronoUnit.DAYS.between(limit.dueOn(), taken)));
    }
  }

  /** Steps are done on their own last day, so that a return does not hide the second submission. */
  private Map<String, LocalDate> done(CaseHead head, List<CaseTables.StepRow> steps) {
    Map<String, LocalDate> done = new HashMap<>(dossiers.completions(head.id()));
    done.putAll(
        steps.stream()
            .filter(step -> !head.reached().isBefore(step.state()))
            .collect(
                Collectors.toMap(
                    step -> step.state().name(), CaseTables.StepRow::on, (first, last) -> last)));
    return done;
  }

  private CaseTables.Filter ofCaller(CaseTables.Filter filter) {
    return new CaseTables.Filter(scope.roots(), filter.under(), filter.standard(), filter.year());
  }

  private CaseView.Summary summary(CaseHead head, Map<UUID, LocalityAtDate> places) {
    LocalityAtDate place = places.get(head.localityId());
    return new CaseView.Summary(
        head.id(),
        head.version(),
        LocalityView.of(
            place == null ? localities.nearest(head.localityId(), LocalDate.now(clock)) : place),
        head.standard(),
        head.year(),
        head.state(),
        head.recognitionId());
  }
}
