package vn.ntm.targets.recognitioncase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.targets.recognitioncase.domain.Missing;
import vn.ntm.targets.recognitioncase.domain.Procedure;
import vn.ntm.targets.recognitioncase.domain.ProcedureIsWhole;
import vn.ntm.targets.recognitioncase.domain.Provenance;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.ids.Ids;
import vn.ntm.web.problem.ProblemException;

/** Enters the procedure of a province for its villages, or one of the whole country. */
@ApplicationScoped
class EnterProcedure {

  private final NamedLocality named;
  private final RulesTables tables;
  private final RulesScope rulesScope;
  private final CallerScope scope;
  private final CurrentCaller caller;
  private final Ids ids;
  private final Clock clock;

  EnterProcedure(
      NamedLocality named,
      RulesTables tables,
      RulesScope rulesScope,
      CallerScope scope,
      CurrentCaller caller,
      Ids ids,
      Clock clock) {
    this.named = named;
    this.tables = tables;
    this.rulesScope = rulesScope;
    this.scope = scope;
    this.caller = caller;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Enters it. Nothing follows from it until another person approves it.
   *
   * @throws ProblemException 403 for one of the whole country by who serves a part of it, 404
   *     outside of the subtree, 422 when a case could not walk it, or it is not the province's
   */
  @Transactional
  RulesView.ProcedureDocument enter(RulesRequests.ProcedureDocument request) {
    Optional<LocalityAtDate> place = place(request);
    List<Procedure.Step> steps = request.steps().stream().map(step -> step(step, request)).toList();
    List<Missing> broken =
        ProcedureIsWhole.broken(
            new ProcedureIsWhole.Draft(
                place.map(LocalityAtDate::level).orElse(null),
                request.level(),
                request.validFrom(),
                request.validTo(),
                steps,
                request.rules().stream()
                    .map(
                        rule ->
                            new ProcedureIsWhole.Rule(rule.kind(), rule.standard(), rule.binding()))
                    .toList()));
    if (!broken.isEmpty()) {
      throw CaseProblem.refusal(request.level(), broken);
    }
    UUID id = ids.next();
    RulesView.ProcedureDocument document =
        new RulesView.ProcedureDocument(
            id,
            1,
            RulesView.State.ENTERED,
            id.toString(),
            place.map(LocalityAtDate::id).orElse(null),
            request.level(),
            request.decision(),
            request.validFrom(),
            request.validTo(),
            request.authority(),
            registration(request.registration()),
            request.conditions().stream().distinct().toList(),
            steps,
            request.rules().stream()
                .map(
                    rule ->
                        new RulesView.Rule(
                            rule.kind(), rule.standard(), rule.binding(), rule.value()))
                .toList(),
            caller.get().account(),
            OffsetDateTime.now(clock),
            null,
            null);
    tables.add(document, place.map(LocalityAtDate::path).orElseGet(List::of), caller.get());
    return document;
  }

  private Optional<LocalityAtDate> place(RulesRequests.ProcedureDocument request) {
    if (request.localityId() == null && request.localityCode() == null) {
      rulesScope.requireWholeCountry("recognition procedure");
      return Optional.empty();
    }
    LocalityAtDate place =
        named.find(
            request.localityId(), request.localityCode(), request.asOf(), request.validFrom());
    scope.require(place.path(), "recognition procedure of " + place.fullName());
    return Optional.of(place);
  }

  private static Procedure.Step step(
      RulesRequests.Step step, RulesRequests.ProcedureDocument request) {
    return new Procedure.Step(
        step.state(),
        step.actingRole(),
        step.actingLevel(),
        step.product(),
        step.limitDays(),
        step.limitKind(),
        Provenance.S,
        request.decision().text());
  }

  private static Procedure.Registration registration(RulesRequests.Registration asked) {
    if (asked == null || (asked.lastDay() == null && asked.leastCriteria() == null)) {
      return null;
    }
    RulesRequests.LastDay lastDay = asked.lastDay();
    return new Procedure.Registration(
        lastDay == null ? null : lastDay.yearsBefore(),
        lastDay == null ? null : lastDay.month(),
        lastDay == null ? null : lastDay.day(),
        asked.leastCriteria());
  }
}
