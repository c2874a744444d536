package vn.ntm.targets.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.targets.assessment.domain.Measured;
import vn.ntm.targets.assessment.domain.MeasuredValue;

/** Tells the last approved quantity of an indicator. For other features; it knows no caller. */
@ApplicationScoped
@Transactional
public class MeasuredAmounts {

  private static final int PLACES_AT_ONCE = 500;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final MeasurementRepository measurements;

  MeasuredAmounts(MeasurementRepository measurements) {
    this.measurements = measurements;
  }

  /**
   * The quantity in each place, last measured on the day or before; a share in percent. Places that
   * nobody measured, or only with yes or no, are missing.
   *
   * @param indicator its code in the version of the set
   */
  public Map<UUID, BigDecimal> of(
      UUID setVersionId, String indicator, Collection<UUID> places, LocalDate day) {
    Map<UUID, BigDecimal> amounts = new HashMap<>();
    List<UUID> all = List.copyOf(places);
    for (int from = 0; from < all.size(); from += PLACES_AT_ONCE) {
      List<UUID> some = all.subList(from, Math.min(from + PLACES_AT_ONCE, all.size()));
      measurements
          .approved(setVersionId, some, day)
          .forEach(
              (place, measured) ->
                  latest(measured, indicator).ifPresent(amount -> amounts.put(place, amount)));
    }
    return amounts;
  }

  private static Optional<BigDecimal> latest(List<Measured> measured, String indicator) {
    return measured.stream()
        .filter(one -> one.indicator().equals(indicator))
        .max(Comparator.comparing(Measured::measuredOn).thenComparing(one -> one.id().toString()))
        .flatMap(one -> amount(one.value()));
  }

  private static Optional<BigDecimal> amount(MeasuredValue value) {
    if (value instanceof MeasuredValue.Amount amount) {
      return Optional.of(amount.value());
    }
    return value instanceof MeasuredValue.Share share && share.denominator().signum() > 0
        ? Optional.of(
            share.numerator().multiply(HUNDRED).divide(share.denominator(), MathContext.DECIMAL64))
        : Optional.empty();
  }
}
