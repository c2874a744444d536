package vn.ntm.targets.goalfigure;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import vn.ntm.targets.assessment.domain.MeasuredValue;
import vn.ntm.targets.plan.domain.FigureForm;

/**
 * A figure of a target, or that one of its steps is done. Only the decision on it is written later,
 * and once.
 *
 * <p>{@code localityPath} is that of the place, of a figure of the whole target that of the plan.
 */
@Entity
@Table(name = "goal_figure")
@DynamicUpdate
class GoalFigureEntity {

  @Id UUID id;
  long version = 1;

  @Enumerated(EnumType.STRING)
  FigureState state = FigureState.ENTERED;

  UUID planId;
  String targetCode;
  String unit;
  UUID localityId;
  UUID[] localityPath;
  String milestone;
  LocalDate asOf;

  @Enumerated(EnumType.STRING)
  FigureForm form;

  BigDecimal amount;
  BigDecimal numerator;
  BigDecimal denominator;
  Boolean answer;
  String source;
  String enteredBy;
  String enteredPerson;
  OffsetDateTime enteredAt;
  String reasons;
  String decidedBy;
  String decidedPerson;
  OffsetDateTime decidedAt;

  /** The value; null for a step. */
  MeasuredValue value() {
    if (form == null) {
      return null;
    }
    return switch (form) {
      case AMOUNT -> new MeasuredValue.Amount(plain(amount));
      case SHARE -> new MeasuredValue.Share(plain(numerator), plain(denominator));
      case ANSWER -> new MeasuredValue.Answer(answer);
    };
  }

  void take(MeasuredValue value) {
    form = value == null ? null : FigureForm.of(value);
    if (value instanceof MeasuredValue.Amount one) {
      amount = one.value();
    } else if (value instanceof MeasuredValue.Share one) {
      numerator = one.numerator();
      denominator = one.denominator();
    } else if (value instanceof MeasuredValue.Answer one) {
      answer = one.met();
    }
  }

  /** The column has six decimals; nobody wrote them. */
  private static BigDecimal plain(BigDecimal number) {
    BigDecimal shortest = number.stripTrailingZeros();
    return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
  }
}
