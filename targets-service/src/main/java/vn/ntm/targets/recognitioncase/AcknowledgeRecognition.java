package vn.ntm.targets.recognitioncase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.ntm.targets.locality.LocalitySearch;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.targets.locality.domain.Standard;
import vn.ntm.targets.recognition.ActiveRecognitions;
import vn.ntm.targets.recognition.EndRecognition;
import vn.ntm.targets.recognition.RecognitionStatus;
import vn.ntm.targets.recognition.RecordRecognition;
import vn.ntm.targets.recognition.Standing;
import vn.ntm.web.audit.AuditTrail;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/**
 * Acknowledges, by a decision of the province, that a merged unit keeps what its predecessors were
 * recognised for (letter 5424/BNN-VPĐP of 2023): theirs lapse, and it has one of its own.
 */
@ApplicationScoped
class AcknowledgeRecognition {

  /** Who was recognised for one of these after the merger need not be acknowledged. */
  private static final Set<Standard> EXEMPTING = Set.of(Standard.ADVANCED, Standard.MODEL);

  private final NamedLocality named;
  private final LocalitySearch localities;
  private final ActiveRecognitions recognitions;
  private final EndRecognition endRecognition;
  private final RecordRecognition recordRecognition;
  private final CallerScope scope;
  private final CurrentCaller caller;
  private final AuditTrail audit;

  AcknowledgeRecognition(
      NamedLocality named,
      LocalitySearch localities,
      ActiveRecognitions recognitions,
      EndRecognition endRecognition,
      RecordRecognition recordRecognition,
      CallerScope scope,
      CurrentCaller caller,
      AuditTrail audit) {
    this.named = named;
    this.localities = localities;
    this.recognitions = recognitions;
    this.endRecognition = endRecognition;
    this.recordRecognition = recordRecognition;
    this.scope = scope;
    this.caller = caller;
    this.audit = audit;
  }

  /**
   * Records the acknowledgement.
   *
   * @return the id of the recognition that the unit has from now on
   * @throws ProblemException 404 outside of the subtree, 409 when a recognition has ended, or the
   *     unit is exempt, 422 for a recognition that is none of its predecessors'
   */
  @Transactional
  UUID acknowledge(RevocationRequests.Acknowledgement request) {
    LocalityAtDate place =
        named.find(
            request.localityId(), request.localityCode(), request.asOf(), request.decisionDate());
    scope.require(place.path(), "acknowledgement of " + place.fullName());
    requireNotExempt(request, place);
    List<ActiveRecognitions.Found> lapsing = lapsing(request, place);
    audit.allowed(caller.get(), "acknowledge", "locality " + place.id());
    lapsing.forEach(found -> lapse(found, request, place));
    return recordRecognition.grant(
        new RecordRecognition.Grant(
            place.id(),
            request.standard(),
            request.decisionNumber(),
            request.decisionDate(),
            request.recognisedYear(),
            request.authority(),
            null,
            Optional.empty()));
  }

  private void requireNotExempt(RevocationRequests.Acknowledgement request, LocalityAtDate place) {
    if (isExempt(
        request.standard(),
        recognitions.of(List.of(place.id()), Standing.on(request.decisionDate())).stream()
            .map(ActiveRecognitions.Recognised::standard)
            .collect(Collectors.toSet()))) {
      throw new ProblemException(CaseProblem.ACKNOWLEDGEMENT_EXEMPT, place.fullName());
    }
  }

  /**
   * Whether a unit that holds these has a standard of its predecessors still to be acknowledged.
   */
  static boolean isDue(Standard standard, Set<Standard> held) {
    return !held.contains(standard) && !isExempt(standard, held);
  }

  private static boolean isExempt(Standard standard, Set<Standard> held) {
    return held.stream().anyMatch(other -> other != standard && EXEMPTING.contains(other));
  }

  private List<ActiveRecognitions.Found> lapsing(
      RevocationRequests.Acknowledgement request, LocalityAtDate place) {
    List<UUID> before = predecessors(request, place);
    ProblemException refusal = new ProblemException(WebProblem.INVALID);
    List<ActiveRecognitions.Found> lapsing = new ArrayList<>();
    for (int i = 0; i < request.predecessors().size(); i++) {
      UUID id = request.predecessors().get(i);
      recognitions
          .find(id)
          .filter(found -> before.contains(found.localityId()))
          .ifPresentOrElse(
              lapsing::add,
              () ->
                  refusal.part(
                      "/predecessors",
                      CaseProblem.ACKNOWLEDGEMENT_NOT_A_PREDECESSOR,
                      id.toString(),
                      place.fullName()));
    }
    if (lapsing.size() < request.predecessors().size()) {
      throw refusal;
    }
    return lapsing;
  }

  /** A unit that goes on with others in it is a predecessor of itself. */
  private List<UUID> predecessors(
      RevocationRequests.Acknowledgement request, LocalityAtDate place) {
    List<UUID> before = new ArrayList<>(localities.predecessors(place.id()));
    if (localities
        .enlargedOn(List.of(place.id()), request.decisionDate())
        .containsKey(place.id())) {
      before.add(place.id());
    }
    return before;
  }

  private void lapse(
      ActiveRecognitions.Found found,
      RevocationRequests.Acknowledgement request,
      LocalityAtDate place) {
    boolean ended =
        endRecognition.end(
            new EndRecognition.Ending(
                found.id(),
                RecognitionStatus.LAPSED_BY_MERGER,
                request.decisionDate(),
                request.decisionNumber(),
                "Sáp nhập vào " + place.fullName()));
    if (!ended) {
      throw new ProblemException(CaseProblem.ACKNOWLEDGEMENT_NOT_ACTIVE, found.id().toString());
    }
  }
}
