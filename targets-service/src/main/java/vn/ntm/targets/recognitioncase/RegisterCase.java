package vn.ntm.targets.recognitioncase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import vn.ntm.messaging.Outbox;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.targets.recognitioncase.domain.Attempt;
import vn.ntm.targets.recognitioncase.domain.CaseFacts;
import vn.ntm.targets.recognitioncase.domain.CaseRules;
import vn.ntm.targets.recognitioncase.domain.CaseState;
import vn.ntm.targets.recognitioncase.domain.CommunesBelow;
import vn.ntm.targets.recognitioncase.domain.Dossier;
import vn.ntm.targets.recognitioncase.domain.Missing;
import vn.ntm.targets.recognitioncase.domain.Move;
import vn.ntm.targets.recognitioncase.domain.RulesInForce;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.ids.Ids;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Opens the case of a locality that wants to reach a standard in a year. */
@ApplicationScoped
class RegisterCase {

  private final NamedLocality named;
  private final CaseTables cases;
  private final RuleData ruleData;
  private final JudgeCase judge;
  private final ReadCases read;
  private final EarlierRecognitions recognitions;
  private final CriteriaStandings standings;
  private final CallerScope scope;
  private final CurrentCaller caller;
  private final Outbox outbox;
  private final Ids ids;
  private final Clock clock;

  RegisterCase(
      NamedLocality named,
      CaseTables cases,
      RuleData ruleData,
      JudgeCase judge,
      ReadCases read,
      EarlierRecognitions recognitions,
      CriteriaStandings standings,
      CallerScope scope,
      CurrentCaller caller,
      Outbox outbox,
      Ids ids,
      Clock clock) {
    this.named = named;
    this.cases = cases;
    this.ruleData = ruleData;
    this.judge = judge;
    this.read = read;
    this.recognitions = recognitions;
    this.standings = standings;
    this.scope = scope;
    this.caller = caller;
    this.outbox = outbox;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Registers the locality.
   *
   * @throws ProblemException 403 for another role or level than the procedure names, 404 outside of
   *     the subtree, 409 when the standard is held, a case is open, or no procedure is in force,
   *     422 for a standard that is not for such a locality
   */
  @Transactional
  CaseView register(CaseRequests.Registration request) {
    LocalDate on = request.on() == null ? LocalDate.now(clock) : request.on();
    LocalityAtDate place =
        named.find(request.localityId(), request.localityCode(), request.asOf(), on);
    scope.require(place.path(), "recognition case of " + place.fullName());
    if (!request.standard().fits(place)) {
      throw new ProblemException(WebProblem.INVALID)
          .part(
              "/standard",
              CaseProblem.CASE_STANDARD_UNFIT,
              request.standard().name(),
              place.fullName());
    }
    RulesInForce rules = ruleData.inForce(request.standard(), place.path(), on);
    recognitions.hold(place, request.standard());
    requireAllowed(request, place, on, rules);
    CaseHead head = head(request, place);
    if (!cases.open(head)) {
      throw new ProblemException(
          CaseProblem.CASE_OPEN_ALREADY, request.standard().name(), place.fullName());
    }
    CaseTables.StepRow step =
        new CaseTables.StepRow(
            1,
            CaseState.REGISTERED,
            on,
            null,
            rules.procedure().orElseThrow().code(),
            caller.get().account(),
            caller.get().person(),
            OffsetDateTime.now(clock));
    cases.add(head.id(), step, caller.get());
    outbox.append(CaseMoved.event(head, null, step, null));
    return read.view(head, on);
  }

  private void requireAllowed(
      CaseRequests.Registration request, LocalityAtDate place, LocalDate on, RulesInForce rules) {
    if (recognitions.held(place, request.standard()).isPresent()
        && recognitions.supersededOn(place, request.standard(), on).isEmpty()) {
      throw new ProblemException(
          CaseProblem.CASE_STANDARD_HELD, request.standard().name(), place.fullName());
    }
    // The registration is judged as a step of a case that does not stand anywhere yet.
    Move move = new Move(CaseState.REGISTERED, on, null, null, judge.actor());
    CaseFacts nothing =
        new CaseFacts(
            request.standard(),
            request.year(),
            CaseState.REGISTERED,
            CaseState.REGISTERED,
            List.of(),
            Dossier.EMPTY,
            List.of(),
            CommunesBelow.NONE,
            java.util.Set.of(),
            java.util.Set.of(),
            standings.toRecognise(place.id(), request.standard(), on, on),
            false,
            place.validTo(),
            List.of(),
            java.util.Map.of(),
            List.of());
    List<Missing> missing =
        new ArrayList<>(CaseRules.missing(new Attempt(nothing, move, rules, LocalDate.now(clock))));
    missing.removeIf(each -> each.code() == Missing.Code.CASE_STEP_TAKEN);
    if (!missing.isEmpty()) {
      throw CaseProblem.refusal(CaseState.REGISTERED, missing);
    }
  }

  private CaseHead head(CaseRequests.Registration request, LocalityAtDate place) {
    return new CaseHead(
        ids.next(),
        1,
        place.id(),
        place.path(),
        request.standard(),
        place.level(),
        request.year(),
        CaseState.REGISTERED,
        CaseState.REGISTERED,
        null,
        null);
  }
}
