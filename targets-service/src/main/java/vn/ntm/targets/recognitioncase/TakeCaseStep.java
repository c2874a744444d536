package vn.ntm.targets.recognitioncase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.messaging.Outbox;
import vn.ntm.targets.locality.LocalitySearch;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.targets.recognition.RecordRecognition;
import vn.ntm.targets.recognitioncase.domain.Attempt;
import vn.ntm.targets.recognitioncase.domain.Authority;
import vn.ntm.targets.recognitioncase.domain.CaseRules;
import vn.ntm.targets.recognitioncase.domain.CaseState;
import vn.ntm.targets.recognitioncase.domain.Missing;
import vn.ntm.targets.recognitioncase.domain.Move;
import vn.ntm.targets.recognitioncase.domain.Procedure;
import vn.ntm.targets.recognitioncase.domain.ReviewRound;
import vn.ntm.web.audit.AuditTrail;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.conditional.EntityVersion;
import vn.ntm.web.problem.ProblemException;

/** Lets a case take its next step. */
@ApplicationScoped
class TakeCaseStep {

  private final OpenCases openCases;
  private final CaseTables cases;
  private final RoundTables rounds;
  private final JudgeCase judge;
  private final ReadCases read;
  private final RecordRecognition recordRecognition;
  private final EarlierRecognitions earlier;
  private final LocalitySearch localities;
  private final CurrentCaller caller;
  private final AuditTrail audit;
  private final Outbox outbox;
  private final Clock clock;

  TakeCaseStep(
      OpenCases openCases,
      CaseTables cases,
      RoundTables rounds,
      JudgeCase judge,
      ReadCases read,
      RecordRecognition recordRecognition,
      EarlierRecognitions earlier,
      LocalitySearch localities,
      CurrentCaller caller,
      AuditTrail audit,
      Outbox outbox,
      Clock clock) {
    this.openCases = openCases;
    this.cases = cases;
    this.rounds = rounds;
    this.judge = judge;
    this.read = read;
    this.recordRecognition = recordRecognition;
    this.earlier = earlier;
    this.localities = localities;
    this.caller = caller;
    this.audit = audit;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Takes the step; the decision records the recognition in the same transaction.
   *
   * @param version of the case on which it was decided
   * @throws ProblemException 403, 409 or 422 with everything that is missing, 404 outside of the
   *     subtree, 412 when the case has changed
   */
  @Transactional
  CaseView take(UUID id, long version, CaseRequests.Step request) {
    CaseHead head = openCases.lock(id);
    EntityVersion.requireCurrent(version, head.version());
    Attempt attempt = judge.attempt(head, move(request));
    List<Missing> missing = CaseRules.missing(attempt);
    if (!missing.isEmpty()) {
      throw CaseProblem.refusal(request.to(), missing);
    }
    Procedure procedure = attempt.rules().procedure().orElseThrow();
    LocalDate on = attempt.move().on();
    UUID recognitionId =
        request.to() == CaseState.RECOGNIZED ? recognised(head, request, on) : head.recognitionId();
    Optional<ReviewRound> round = round(head, request.to(), on);
    CaseHead moved =
        new CaseHead(
            head.id(),
            head.version() + 1,
            head.localityId(),
            head.localityPath(),
            head.standard(),
            head.level(),
            head.year(),
            request.to(),
            CaseRules.reachedAfter(attempt.facts(), request.to(), procedure),
            round.map(ReviewRound::id).orElse(null),
            recognitionId);
    CaseTables.StepRow step = step(head, request, on, procedure);
    cases.add(id, step, caller.get());
    cases.store(moved);
    outbox.append(CaseMoved.event(moved, head.state(), step, round.orElse(null)));
    return read.view(moved, on);
  }

  private Move move(CaseRequests.Step request) {
    return new Move(
        request.to(),
        request.on() == null ? LocalDate.now(clock) : request.on(),
        request.reason(),
        request.decision() == null ? null : request.decision().authority(),
        judge.actor());
  }

  private CaseTables.StepRow step(
      CaseHead head, CaseRequests.Step request, LocalDate on, Procedure procedure) {
    return new CaseTables.StepRow(
        cases.steps(head.id()).size() + 1,
        request.to(),
        on,
        request.reason(),
        procedure.code(),
        caller.get().account(),
        caller.get().person(),
        OffsetDateTime.now(clock));
  }

  /** A dossier gets its round when it is handed to the province, and another one the next time. */
  private Optional<ReviewRound> round(CaseHead head, CaseState to, LocalDate on) {
    return to == CaseState.SUBMITTED_TO_PROVINCE
        ? ReviewRound.of(rounds.of(head.localityPath(), head.level()), on)
        : Optional.ofNullable(head.roundId()).flatMap(rounds::find);
  }

  private UUID recognised(CaseHead head, CaseRequests.Step request, LocalDate on) {
    CaseRequests.Decision decision = request.decision();
    audit.allowed(caller.get(), "recognise", "recognition case " + head.id());
    LocalityAtDate place = localities.nearest(head.localityId(), on);
    return recordRecognition.grant(
        new RecordRecognition.Grant(
            head.localityId(),
            head.standard(),
            decision.number(),
            on,
            decision.recognisedYear(),
            authority(decision.authority(), place),
            decision.criteriaSet(),
            earlier.supersededOn(place, head.standard(), on)));
  }

  private static String authority(Authority authority, LocalityAtDate place) {
    return switch (authority) {
      case PRIME_MINISTER -> "Thủ tướng Chính phủ";
      case PROVINCIAL_CHAIRMAN -> "Chủ tịch UBND " + unitAbove(place, "PROVINCE");
      case DISTRICT_CHAIRMAN, COMMUNE_CHAIRMAN ->
          "Chủ tịch UBND " + unitAbove(place, authority.level());
    };
  }

  /** The name in running text: "tỉnh Sóc Trăng". */
  private static String unitAbove(LocalityAtDate place, String level) {
    String name =
        place.parents().stream()
            .filter(parent -> parent.level().equals(level))
            .map(LocalityAtDate.Ancestor::name)
            .findFirst()
            .orElse(place.name());
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
