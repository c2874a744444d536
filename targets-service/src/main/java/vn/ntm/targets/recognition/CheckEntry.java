package vn.ntm.targets.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.ntm.targets.TargetsProblem;
import vn.ntm.targets.locality.LocalitySearch;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.targets.locality.domain.Standard;
import vn.ntm.targets.recognition.domain.BrokenRule;
import vn.ntm.targets.recognition.domain.EnteredRecognition;
import vn.ntm.targets.recognition.domain.LapsingRecognition;
import vn.ntm.targets.recognition.domain.RecognitionFacts;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Holds a list of recognitions against the rules, when it is entered and when it is approved. */
@ApplicationScoped
class CheckEntry {

  private static final Set<BrokenRule.Code> CHANGE_WITH_TIME =
      Set.of(
          BrokenRule.Code.RECOGNITION_HELD,
          BrokenRule.Code.RECOGNITION_UNDER_WAY,
          BrokenRule.Code.ACKNOWLEDGEMENT_NOT_ACTIVE,
          BrokenRule.Code.ACKNOWLEDGEMENT_EXEMPT);

  private final LocalitySearch localities;
  private final RecognitionRepository recognitions;
  private final CasesUnderWay cases;
  private final Competences competences;
  private final CallerScope scope;
  private final Clock clock;

  CheckEntry(
      LocalitySearch localities,
      RecognitionRepository recognitions,
      CasesUnderWay cases,
      Competences competences,
      CallerScope scope,
      Clock clock) {
    this.localities = localities;
    this.recognitions = recognitions;
    this.cases = cases;
    this.competences = competences;
    this.scope = scope;
    this.clock = clock;
  }

  /**
   * Provinces enter what was decided in them: a unit below does not record its own recognition.
   *
   * @throws ProblemException 403 for who serves less than a province
   */
  void requireProvince() {
    scope
        .root()
        .map(root -> localities.nearest(root, LocalDate.now(clock)))
        .filter(unit -> !unit.level().equals("PROVINCE"))
        .ifPresent(
            unit -> {
              throw new ProblemException(TargetsProblem.RECOGNITION_LEVEL, unit.fullName())
                  .refusing("record recognitions", "locality " + unit.id());
            });
  }

  /**
   * Every recognition of the list must keep every rule.
   *
   * @throws ProblemException 404 for a locality outside of the caller's subtree on the day of the
   *     decision; 409 when all that stands against it can pass, as a standard that is held or a
   *     case that is open; 422 otherwise; each with all items that are wrong
   */
  void requireSound(List<RecognitionEntryEntity.Item> items) {
    ProblemException invalid = new ProblemException(WebProblem.INVALID);
    ProblemException refused = new ProblemException(TargetsProblem.RECOGNITION_ENTRY_REFUSED);
    Set<BrokenRule.Code> codes = new HashSet<>();
    Set<String> named = new HashSet<>();
    Set<UUID> lapsing = new HashSet<>();
    for (int i = 0; i < items.size(); i++) {
      RecognitionEntryEntity.Item item = items.get(i);
      boolean again = !named.add(item.localityId + " " + item.standard);
      for (BrokenRule rule : broken(item, again, lapsing)) {
        codes.add(rule.code());
        String pointer = "/items/" + i + rule.field();
        TargetsProblem code = TargetsProblem.valueOf(rule.code().name());
        invalid.part(pointer, code, rule.arguments().toArray());
        refused.part(pointer, code, rule.arguments().toArray());
      }
    }
    if (!codes.isEmpty()) {
      throw CHANGE_WITH_TIME.containsAll(codes) ? refused : invalid;
    }
  }

  /**
   * What the item breaks.
   *
   * @param again whether the list names place and standard before
   * @param lapsing what the items before acknowledge; that of this one is added
   */
  private List<BrokenRule> broken(
      RecognitionEntryEntity.Item item, boolean again, Set<UUID> lapsing) {
    LocalityAtDate locality = localities.nearest(item.localityId, item.decisionDate);
    scope.require(locality.path(), "recognition of " + locality.fullName());
    return new EnteredRecognition(
            new RecognitionFacts(
                locality,
                item.standard,
                item.decisionDate,
                item.recognisedYear,
                again ? Set.of(item.standard) : heldBeside(item),
                LocalDate.now(clock)),
            item.competence,
            competences.competent(locality, item.decisionDate),
            cases.includes(item.localityId, item.standard),
            acknowledged(item, locality, lapsing))
        .broken();
  }

  /** What the locality holds beside what lapses by the item: it may be its own predecessor. */
  private Set<Standard> heldBeside(RecognitionEntryEntity.Item item) {
    List<UUID> lapsing = List.of(item.acknowledges);
    return recognitions.notEnded(List.of(item.localityId)).stream()
        .filter(row -> !lapsing.contains(row.id))
        .map(row -> row.standard)
        .collect(Collectors.toSet());
  }

  private List<LapsingRecognition> acknowledged(
      RecognitionEntryEntity.Item item, LocalityAtDate locality, Set<UUID> lapsing) {
    if (item.acknowledges.length == 0) {
      return List.of();
    }
    Set<UUID> predecessors = predecessors(locality, item.decisionDate);
    return Arrays.stream(item.acknowledges)
        .map(
            id -> {
              RecognitionEntity row = recognitions.findById(id);
              return new LapsingRecognition(
                  id.toString(),
                  row != null
                      && row.standard == item.standard
                      && predecessors.contains(row.localityId),
                  row != null && row.status == RecognitionStatus.ACTIVE,
                  lapsing.add(id));
            })
        .toList();
  }

  /** A unit that goes on with others in it is a predecessor of itself. */
  private Set<UUID> predecessors(LocalityAtDate locality, LocalDate day) {
    Set<UUID> before = new HashSet<>(localities.predecessors(locality.id()));
    if (localities.enlargedOn(List.of(locality.id()), day).containsKey(locality.id())) {
      before.add(locality.id());
    }
    return before;
  }
}
