package vn.ntm.targets.recognitioncase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.ntm.targets.locality.LocalitySearch;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.targets.locality.domain.Standard;
import vn.ntm.targets.localityattribute.LocalityAttributes;
import vn.ntm.targets.recognition.ActiveRecognitions;
import vn.ntm.targets.recognition.Standing;
import vn.ntm.targets.recognitioncase.domain.Attempt;
import vn.ntm.targets.recognitioncase.domain.CaseFacts;
import vn.ntm.targets.recognitioncase.domain.CaseState;
import vn.ntm.targets.recognitioncase.domain.CommunesBelow;
import vn.ntm.targets.recognitioncase.domain.Dossier;
import vn.ntm.targets.recognitioncase.domain.Move;
import vn.ntm.web.caller.Caller;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.caller.CurrentCaller;

/** Gathers what the rules need to judge a step of a case. */
@ApplicationScoped
class JudgeCase {

  private static final String SECURITY_COMPLICATED = "SECURITY_COMPLICATED";
  private static final Set<String> ABOVE_COMMUNES = Set.of("DISTRICT", "PROVINCE");
  private static final String TOWNSHIP = "THI_TRAN";
  private static final String CIVILISED_URBAN = "CIVILISED_URBAN";

  private final CaseTables cases;
  private final DossierTables dossiers;
  private final ArrearsCopy arrears;
  private final RuleData ruleData;
  private final CaseCriteria criteria;
  private final CriteriaCharges charges;
  private final SurveyedUnits surveyedUnits;
  private final LocalityAttributes attributes;
  private final ActiveRecognitions recognitions;
  private final LocalitySearch localities;
  private final CallerScope scope;
  private final CurrentCaller caller;
  private final Clock clock;

  JudgeCase(
      CaseTables cases,
      DossierTables dossiers,
      ArrearsCopy arrears,
      RuleData ruleData,
      CaseCriteria criteria,
      CriteriaCharges charges,
      SurveyedUnits surveyedUnits,
      LocalityAttributes attributes,
      ActiveRecognitions recognitions,
      LocalitySearch localities,
      CallerScope scope,
      CurrentCaller caller,
      Clock clock) {
    this.cases = cases;
    this.dossiers = dossiers;
    this.arrears = arrears;
    this.ruleData = ruleData;
    this.criteria = criteria;
    this.charges = charges;
    this.surveyedUnits = surveyedUnits;
    this.attributes = attributes;
    this.recognitions = recognitions;
    this.localities = localities;
    this.scope = scope;
    this.caller = caller;
    this.clock = clock;
  }

  /** The step with everything that it is judged by; the rules are those of its day. */
  Attempt attempt(CaseHead head, Move move) {
    LocalityAtDate place = localities.nearest(head.localityId(), move.on());
    return new Attempt(
        facts(head, place, move),
        move,
        ruleData.inForce(head.standard(), place.path(), move.on()),
        LocalDate.now(clock));
  }

  /** Who asks, with the level of the unit that the person serves. */
  Move.Actor actor() {
    Caller who = caller.get();
    String level =
        scope
            .root()
            .map(root -> localities.nearest(root, LocalDate.now(clock)).level())
            .orElse(null);
    return new Move.Actor(who.person(), who.roles(), level);
  }

  private CaseFacts facts(CaseHead head, LocalityAtDate place, Move move) {
    LocalDate day = move.on();
    List<CaseTables.StepRow> rows = cases.steps(head.id());
    Dossier dossier = dossiers.dossier(head.id());
    List<ActiveRecognitions.Recognised> held =
        recognitions.of(List.of(head.localityId()), Standing.on(day));
    boolean judged = move.to().isOfTheConditions();
    boolean surveyed = judged || move.to() == CaseState.SURVEYED || move.to().isSubmission();
    List<CaseFacts.PastStep> steps =
        rows.stream()
            .map(step -> new CaseFacts.PastStep(step.state(), step.on(), step.person()))
            .toList();
    return new CaseFacts(
        head.standard(),
        head.year(),
        head.state(),
        head.reached(),
        steps,
        dossier,
        arrears.in(head.localityId()),
        communes(head, day),
        standards(held),
        move.to() == CaseState.RECOGNIZED ? criteria.heldEarlier(head, rows, day, held) : Set.of(),
        judged ? criteria.on(head, rows, day) : Optional.empty(),
        attributes.of(head.localityId(), day).containsKey(SECURITY_COMPLICATED),
        place.validTo(),
        surveyed ? criteria.conditions(head, rows, day) : List.of(),
        surveyed ? surveyedUnits(head, dossier, day) : Map.of(),
        move.to() == CaseState.APPRAISED ? charges.of(head, rows, day) : List.of());
  }

  /** As the place was made up when its survey was finished. */
  private Map<UUID, String> surveyedUnits(CaseHead head, Dossier dossier, LocalDate day) {
    return dossier
        .survey(day)
        .map(survey -> surveyedUnits.required(head, survey.on()))
        .orElseGet(Map::of);
  }

  /** Of a district or province, as it is made up on the day. */
  private CommunesBelow communes(CaseHead head, LocalDate day) {
    if (!ABOVE_COMMUNES.contains(head.level())) {
      return CommunesBelow.NONE;
    }
    List<LocalityAtDate> below = localities.below(head.localityId(), "COMMUNE", day);
    List<UUID> communes =
        below.stream().filter(Standard.NTM::fits).map(LocalityAtDate::id).toList();
    List<UUID> townships =
        below.stream()
            .filter(unit -> unit.kind().equals(TOWNSHIP))
            .map(LocalityAtDate::id)
            .toList();
    long civilised =
        attributes.of(townships, day).values().stream()
            .filter(township -> township.is(CIVILISED_URBAN))
            .count();
    List<ActiveRecognitions.Recognised> recognised = recognitions.of(communes, Standing.on(day));
    return new CommunesBelow(
        communes.size(),
        Stream.of(Standard.values())
            .filter(standard -> standard.level().equals("COMMUNE"))
            .collect(Collectors.toMap(Function.identity(), one -> holding(recognised, one))),
        townships.size(),
        (int) civilised);
  }

  /** Standards of communes come in the order in which one builds on the other. */
  private static int holding(List<ActiveRecognitions.Recognised> recognised, Standard standard) {
    return (int)
        recognised.stream()
            .filter(held -> held.standard().compareTo(standard) >= 0)
            .map(ActiveRecognitions.Recognised::localityId)
            .distinct()
            .count();
  }

  private static Set<Standard> standards(List<ActiveRecognitions.Recognised> held) {
    return held.stream().map(ActiveRecognitions.Recognised::standard).collect(Collectors.toSet());
  }
}
