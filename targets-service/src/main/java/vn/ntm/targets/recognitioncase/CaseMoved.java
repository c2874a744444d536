package vn.ntm.targets.recognitioncase;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.ntm.messaging.OutgoingEvent;
import vn.ntm.targets.locality.domain.Standard;
import vn.ntm.targets.recognitioncase.domain.CaseState;
import vn.ntm.targets.recognitioncase.domain.ReviewRound;

/**
 * What others are told of a case each time it takes a step.
 *
 * @param version the number of the step
 * @param previousState null for the registration
 * @param roundCutOff cut-off day of the review round that its dossier belongs to, or null
 */
record CaseMoved(
    UUID caseId,
    long version,
    UUID localityId,
    List<UUID> localityPath,
    Standard standard,
    int year,
    CaseState state,
    CaseState previousState,
    LocalDate on,
    LocalDate roundCutOff,
    UUID recognitionId) {

  private static final String TOPIC = "targets.case.v1";
  private static final String TYPE = "vn.ntm.targets.case-moved.v1";

  static OutgoingEvent event(
      CaseHead head, CaseState previous, CaseTables.StepRow step, ReviewRound round) {
    return new OutgoingEvent(
        TOPIC,
        TYPE,
        head.id(),
        new CaseMoved(
            head.id(),
            step.number(),
            head.localityId(),
            head.localityPath(),
            head.standard(),
            head.year(),
            head.state(),
            previous,
            step.on(),
            round == null ? null : round.cutOff(),
            head.recognitionId()));
  }
}
