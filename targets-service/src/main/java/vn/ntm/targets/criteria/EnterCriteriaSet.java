package vn.ntm.targets.criteria;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.targets.criteria.StoredSet.Origin;
import vn.ntm.targets.criteria.StoredSet.Step;
import vn.ntm.targets.criteria.domain.Authority;
import vn.ntm.targets.criteria.domain.BrokenSetRule;
import vn.ntm.targets.criteria.domain.CriteriaSetDefinition;
import vn.ntm.targets.criteria.domain.CriteriaSetDraft;
import vn.ntm.targets.criteria.domain.SetRules;
import vn.ntm.targets.criteria.domain.SetState;
import vn.ntm.targets.locality.LocalitySearch;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.web.caller.Caller;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.ids.Ids;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Takes a version in as a draft. */
@ApplicationScoped
class EnterCriteriaSet {

  private static final String PROVINCE = "PROVINCE";

  private final CriteriaSetRepository sets;
  private final OneVersionForEachFirstDay firstDays;
  private final LoadReferenceSets referenceSets;
  private final LocalitySearch localities;
  private final CallerScope scope;
  private final CurrentCaller caller;
  private final Ids ids;
  private final Clock clock;

  EnterCriteriaSet(
      CriteriaSetRepository sets,
      OneVersionForEachFirstDay firstDays,
      LoadReferenceSets referenceSets,
      LocalitySearch localities,
      CallerScope scope,
      CurrentCaller caller,
      Ids ids,
      Clock clock) {
    this.sets = sets;
    this.firstDays = firstDays;
    this.referenceSets = referenceSets;
    this.localities = localities;
    this.scope = scope;
    this.caller = caller;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Keeps the version as a draft.
   *
   * @throws ProblemException 403 for a national set of somebody who serves a part of the country,
   *     404 for a province outside of the subtree, 409 when another set has the code or another
   *     version the first day, 422 with everything that is wrong
   */
  @Transactional
  CriteriaSetView enter(CriteriaSetDraft draft) {
    CriteriaSetDefinition set = definition(draft, ids.next());
    Caller who = caller.get();
    sets.insert(set, Origin.ENTERED);
    Step step =
        new Step(1, SetState.DRAFT, null, who.account(), who.person(), OffsetDateTime.now(clock));
    sets.addStep(set.versionId(), step);
    return CriteriaSetView.of(
        new StoredSet(set, Origin.ENTERED, step.number(), step.state()), List.of(step));
  }

  /**
   * Answers what entering would answer, and keeps nothing.
   *
   * @throws ProblemException as entering would
   */
  @Transactional
  CriteriaSetView check(CriteriaSetDraft draft) {
    return CriteriaSetView.checked(definition(draft, null));
  }

  private CriteriaSetDefinition definition(CriteriaSetDraft draft, UUID id) {
    referenceSets.loadMissing();
    requireNothingBroken(draft);
    UUID province = province(draft);
    UUID basedOn = basedOn(draft);
    requireOwnCode(draft, province);
    CriteriaSetDefinition set = draft.as(id, province, basedOn);
    firstDays.require(set.header());
    return set;
  }

  private static void requireNothingBroken(CriteriaSetDraft draft) {
    List<BrokenSetRule> broken = SetRules.broken(draft);
    if (broken.isEmpty()) {
      return;
    }
    ProblemException refusal = new ProblemException(WebProblem.INVALID);
    for (BrokenSetRule rule : broken) {
      refusal.part(
          rule.pointer(),
          CriteriaProblem.valueOf("CRITERIA_" + rule.code().name()),
          rule.arguments().toArray());
    }
    throw refusal;
  }

  private UUID province(CriteriaSetDraft draft) {
    if (draft.authority() == Authority.NATIONAL) {
      if (scope.root().isPresent()) {
        throw new ProblemException(CriteriaProblem.CRITERIA_NATIONAL_SET)
            .refusing("entering a national criteria set", draft.code());
      }
      return null;
    }
    LocalityAtDate province =
        localities
            .byCode(draft.localityCode(), draft.codesOn())
            .filter(unit -> unit.level().equals(PROVINCE))
            .orElseThrow(
                () ->
                    new ProblemException(WebProblem.INVALID)
                        .part(
                            "/localityCode",
                            CriteriaProblem.CRITERIA_PROVINCE_UNKNOWN,
                            draft.localityCode(),
                            draft.codesOn().toString()));
    scope.require(province.path(), "criteria set of " + province.fullName());
    return province.id();
  }

  /**
   * The version named by its id or by the code of its set. The code of its own set means an earlier
   * version: one with the same first day is corrected, and that is said by its id alone.
   */
  private UUID basedOn(CriteriaSetDraft draft) {
    if (draft.basedOn() == null) {
      return null;
    }
    Optional<UUID> base =
        uuid(draft.basedOn())
            .flatMap(sets::find)
            .filter(found -> found.state() == SetState.APPROVED)
            .map(StoredSet::id)
            .or(() -> newest(draft).map(CriteriaSetHead::id));
    return base.orElseThrow(
        () ->
            new ProblemException(WebProblem.INVALID)
                .part("/basedOn", CriteriaProblem.CRITERIA_BASE_UNKNOWN, draft.basedOn()));
  }

  private Optional<CriteriaSetHead> newest(CriteriaSetDraft draft) {
    return draft.basedOn().equals(draft.code())
        ? sets.newestBefore(draft.basedOn(), draft.validFrom())
        : sets.newest(draft.basedOn());
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Versions with one code are of one issuer, for one level and standard. */
  private void requireOwnCode(CriteriaSetDraft draft, UUID province) {
    boolean taken =
        sets.anyOf(draft.code())
            .filter(
                other ->
                    !Objects.equals(other.localityId(), province)
                        || !other.level().equals(draft.level())
                        || !other.standard().equals(draft.standard()))
            .isPresent();
    if (taken) {
      throw new ProblemException(CriteriaProblem.CRITERIA_CODE_TAKEN, draft.code());
    }
  }
}
