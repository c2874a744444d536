package vn.ntm.targets.recognitioncase.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import vn.ntm.targets.locality.domain.Standard;

/** A commune on its way to the standard NTM, with everything that its steps need. */
record CaseFixture(
    CaseState state,
    CaseState reached,
    List<CaseFacts.PastStep> steps,
    Dossier dossier,
    List<CaseFacts.Arrears> arrears,
    LocalDate placeEndedOn,
    Standard standard,
    Procedure procedure,
    List<LevelRule> levels) {

  static final LocalDate START = LocalDate.of(2024, 3, 1);
  static final LocalDate TODAY = LocalDate.of(2024, 6, 17);
  static final Set<CaseState> WITHOUT_DISTRICT =
      EnumSet.of(CaseState.SUBMITTED_TO_DISTRICT, CaseState.VERIFIED);

  static final Map<UUID, String> UNITS =
      Map.of(new UUID(0, 1), "Thôn Một", new UUID(0, 2), "Thôn Hai");

  static final List<CriterionCharge> CHARGES =
      List.of(new CriterionCharge("17", Set.of("Sở NN"), List.of()));

  static final Survey GOOD_SURVEY =
      new Survey(
          START.plusDays(20),
          1000,
          900,
          900,
          900,
          870,
          30,
          List.of(new Survey.Content("Nước", 860, 40)),
          List.of());

  static final Dossier WHOLE_DOSSIER =
      new Dossier(
          EnumSet.allOf(DocumentKind.class),
          List.of(GOOD_SURVEY),
          List.of(
              new Dossier.Vote(Dossier.Body.COMMUNE_MEETING, START.plusDays(25), 50, 48),
              new Dossier.Vote(Dossier.Body.APPRAISAL_COUNCIL, START.plusDays(60), 11, 10)),
          List.of(new Dossier.Opinion("Sở NN", "17", true)),
          List.of());

  /** A commune that has come to a state, one step in each five days. */
  static CaseFixture at(CaseState state) {
    Procedure procedure = procedure("QD18-2022", EnumSet.noneOf(CaseState.class));
    List<CaseFacts.PastStep> steps = new ArrayList<>();
    for (CaseState past : CaseState.values()) {
      if (past.isOnTheWay() && past != CaseState.ACCEPTED && !state.isBefore(past)) {
        steps.add(
            new CaseFacts.PastStep(past, START.plusDays(5L * steps.size()), "p-" + past.name()));
      }
    }
    return new CaseFixture(
        state,
        state,
        steps,
        WHOLE_DOSSIER,
        List.of(),
        null,
        Standard.NTM,
        procedure,
        List.of(
            level(RuleKind.MIN_SATISFIED, null, 9000),
            level(RuleKind.MIN_SATISFIED, Standard.MODEL, 9500),
            level(RuleKind.MIN_COMMUNE_VOTE, null, 9000),
            level(RuleKind.MIN_COUNCIL_VOTE, null, 9000)));
  }

  static LevelRule level(RuleKind kind, Standard standard, int value) {
    return level(kind, Binding.OVERALL, standard, value);
  }

  static LevelRule level(RuleKind kind, Binding binds, Standard standard, int value) {
    return new LevelRule(
        kind,
        standard == null ? "COMMUNE" : standard.level(),
        standard,
        binds,
        value,
        LocalDate.of(2016, 12, 30),
        null,
        Provenance.K,
        "-",
        null);
  }

  static Procedure procedure(String code, Set<CaseState> without) {
    List<Procedure.Step> steps =
        Stream.of(CaseState.values())
            .filter(
                state ->
                    state != CaseState.RETURNED
                        && state != CaseState.ACCEPTED
                        && !without.contains(state))
            .map(state -> step(state, product(state)))
            .toList();
    return new Procedure(code, "QĐ 18/2022/QĐ-TTg", LocalDate.of(2022, 8, 2), null, steps, null);
  }

  private static DocumentKind product(CaseState state) {
    return switch (state) {
      case SELF_ASSESSED -> DocumentKind.RESULT_REPORT;
      case CONSULTED -> DocumentKind.COMMENTS_SYNTHESIS;
      case SUBMITTED_TO_DISTRICT, SUBMITTED_TO_PROVINCE -> DocumentKind.SUBMISSION;
      default -> null;
    };
  }

  private static Procedure.Step step(CaseState state, DocumentKind product) {
    String role =
        switch (state) {
          case VERIFIED, SUBMITTED_TO_PROVINCE, APPRAISED, COUNCIL_VOTED -> "coordinator";
          case RECOGNIZED, ANNOUNCED, REJECTED -> "leader";
          case SURVEYED -> "department";
          default -> "locality-officer";
        };
    String level = role.equals("locality-officer") ? "COMMUNE" : "DISTRICT";
    boolean announced = state == CaseState.ANNOUNCED;
    return new Procedure.Step(
        state,
        role,
        level,
        product,
        announced ? 60 : null,
        announced ? Procedure.LimitKind.DAYS : null,
        Provenance.S,
        "-");
  }

  CaseFixture with(Dossier other) {
    return new CaseFixture(
        state, reached, steps, other, arrears, placeEndedOn, standard, procedure, levels);
  }

  CaseFixture owing(long amount) {
    return new CaseFixture(
        state,
        reached,
        steps,
        dossier,
        List.of(new CaseFacts.Arrears(amount, START)),
        placeEndedOn,
        standard,
        procedure,
        levels);
  }

  CaseFixture by(Procedure other) {
    return new CaseFixture(
        state, reached, steps, dossier, arrears, placeEndedOn, standard, other, levels);
  }

  CaseFixture toward(Standard other) {
    return new CaseFixture(
        state, reached, steps, dossier, arrears, placeEndedOn, other, procedure, levels);
  }

  CaseFixture under(LevelRule... rules) {
    return new CaseFixture(
        state, reached, steps, dossier, arrears, placeEndedOn, standard, procedure, List.of(rules));
  }

  CaseFixture endedOn(LocalDate day) {
    return new CaseFixture(
        state, reached, steps, dossier, arrears, day, standard, procedure, levels);
  }

  CaseFixture returnedTo(CaseState furthest) {
    return new CaseFixture(
        CaseState.RETURNED,
        furthest,
        steps,
        dossier,
        arrears,
        placeEndedOn,
        standard,
        procedure,
        levels);
  }

  CaseFacts facts() {
    return facts(CommunesBelow.NONE);
  }

  CaseFacts facts(CommunesBelow communes) {
    return facts(communes, Optional.of(standing(List.of(), List.of())), false);
  }

  CaseFacts facts(
      CommunesBelow communes, Optional<CriteriaStanding> criteria, boolean securityComplicated) {
    return facts(communes, criteria, securityComplicated, CHARGES);
  }

  private CaseFacts facts(
      CommunesBelow communes,
      Optional<CriteriaStanding> criteria,
      boolean securityComplicated,
      List<CriterionCharge> charges) {
    return new CaseFacts(
        standard,
        2024,
        state,
        reached,
        steps,
        dossier,
        arrears,
        communes,
        Set.of(),
        Set.of(),
        criteria,
        securityComplicated,
        placeEndedOn,
        List.of(),
        UNITS,
        charges);
  }

  /** What keeps the step of today from being taken when these agencies answer for the criteria. */
  List<Missing> missing(CaseState to, List<CriterionCharge> charges) {
    return CaseRules.missing(
        new Attempt(
            facts(CommunesBelow.NONE, Optional.of(standing(List.of(), List.of())), false, charges),
            move(to),
            new RulesInForce(
                Optional.of(procedure),
                levels,
                Optional.of(Authority.PROVINCIAL_CHAIRMAN),
                Set.of(),
                Set.of()),
            TODAY));
  }

  /** How the commune stands to a set of three criteria: 10, 17.1 and 17.2, 19. */
  static CriteriaStanding standing(List<String> unmet, List<String> undetermined) {
    Set<String> criteria = new TreeSet<>();
    Stream.concat(unmet.stream(), undetermined.stream())
        .forEach(code -> criteria.add(code.split("\\.")[0]));
    return CriteriaStanding.of(
        new CriteriaStanding.Set(new UUID(0, 1), "COMMUNE_2021", "318/QĐ-TTg", 3),
        new CriteriaStanding.Found(
            TODAY,
            true,
            3 - criteria.size(),
            unmet.stream().map(code -> code.split("\\.")[0]).distinct().toList(),
            unmet,
            undetermined));
  }

  /** What a place with this standing lacks for a step when every condition is in force. */
  List<Missing> missing(
      CaseState to, Optional<CriteriaStanding> criteria, boolean securityComplicated) {
    return CaseRules.missing(
        new Attempt(
            facts(CommunesBelow.NONE, criteria, securityComplicated),
            move(to),
            new RulesInForce(
                Optional.of(procedure),
                levels,
                Optional.of(Authority.PROVINCIAL_CHAIRMAN),
                Set.of(),
                EnumSet.allOf(Condition.class)),
            TODAY));
  }

  /** What keeps a stranger with all roles, at the province, from taking the step today. */
  List<Missing> missing(CaseState to) {
    return missing(move(to));
  }

  List<Missing> missing(Move move) {
    return CaseRules.missing(
        new Attempt(
            facts(),
            move,
            new RulesInForce(
                Optional.ofNullable(procedure),
                levels,
                Optional.of(Authority.PROVINCIAL_CHAIRMAN),
                Set.of(),
                Set.of()),
            TODAY));
  }

  List<Missing.Code> codes(CaseState to) {
    return missing(to).stream().map(Missing::code).toList();
  }

  static Move move(CaseState to) {
    return new Move(
        to,
        TODAY,
        to.isOnTheWay() ? null : "vì",
        to == CaseState.RECOGNIZED ? Authority.PROVINCIAL_CHAIRMAN : null,
        stranger("PROVINCE"));
  }

  static Move.Actor stranger(String level) {
    return new Move.Actor(
        "p-stranger", Set.of("coordinator", "department", "leader", "locality-officer"), level);
  }
}
