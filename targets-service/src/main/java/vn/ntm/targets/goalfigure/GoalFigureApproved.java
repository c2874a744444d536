package vn.ntm.targets.goalfigure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.ntm.targets.plan.domain.FigureForm;

/**
 * What other services are told of an approved figure.
 *
 * @param localityId the place, of a figure of the whole target that of the plan
 */
record GoalFigureApproved(
    UUID figureId,
    long version,
    UUID planId,
    String targetCode,
    String unit,
    Of of,
    UUID localityId,
    List<UUID> localityPath,
    String milestone,
    LocalDate asOf,
    FigureForm form,
    BigDecimal amount,
    BigDecimal numerator,
    BigDecimal denominator,
    Answer answer) {

  static final String TOPIC = "targets.goal-figure.v1";
  static final String TYPE = "vn.ntm.targets.goal-figure-approved.v1";

  GoalFigureApproved {
    localityPath = List.copyOf(localityPath);
  }

  static GoalFigureApproved of(GoalFigureEntity row) {
    FigureToEnter.Value value = FigureToEnter.Value.of(row.value());
    return new GoalFigureApproved(
        row.id,
        row.version,
        row.planId,
        row.targetCode,
        row.unit,
        row.localityId == null ? Of.TARGET : Of.PLACE,
        row.localityPath[row.localityPath.length - 1],
        List.of(row.localityPath),
        row.milestone,
        row.asOf,
        row.form,
        value == null ? null : value.amount(),
        value == null ? null : value.numerator(),
        value == null ? null : value.denominator(),
        Answer.of(row.answer));
  }

  /** What a figure is of. */
  enum Of {
    TARGET,
    PLACE
  }

  /** Yes or no. */
  enum Answer {
    YES,
    NO;

    static Answer of(Boolean met) {
      if (met == null) {
        return null;
      }
      return met ? YES : NO;
    }
  }
}
