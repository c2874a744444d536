package vn.ntm.targets.goalfigure;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ntm.targets.assessment.Evidence;

/**
 * A figure as it is answered.
 *
 * @param unit that of the target
 * @param localityId null for the whole target
 * @param milestone the step that was done, null for a figure
 * @param value null for a step
 * @param reasons of a return, null otherwise
 * @param decidedBy null while nothing is decided
 */
@Schema(name = "GoalFigure")
record FigureView(
    UUID id,
    long version,
    FigureState state,
    UUID planId,
    String targetCode,
    String unit,
    UUID localityId,
    String milestone,
    LocalDate asOf,
    FigureToEnter.Value value,
    String source,
    String enteredBy,
    OffsetDateTime enteredAt,
    String reasons,
    String decidedBy,
    OffsetDateTime decidedAt) {

  static FigureView of(GoalFigureEntity row) {
    return new FigureView(
        row.id,
        row.version,
        row.state,
        row.planId,
        row.targetCode,
        row.unit,
        row.localityId,
        row.milestone,
        row.asOf,
        FigureToEnter.Value.of(row.value()),
        row.source,
        row.enteredBy,
        row.enteredAt,
        row.reasons,
        row.decidedBy,
        row.decidedAt);
  }

  /** A file that proves a figure. */
  @Schema(name = "GoalFigureEvidence")
  record Proof(
      UUID id,
      String name,
      String mediaType,
      long size,
      String sha256,
      String addedBy,
      OffsetDateTime addedAt) {

    static Proof of(Evidence file) {
      return new Proof(
          file.id(),
          file.name(),
          file.mediaType(),
          file.size(),
          file.sha256(),
          file.addedBy(),
          file.addedAt());
    }
  }
}
