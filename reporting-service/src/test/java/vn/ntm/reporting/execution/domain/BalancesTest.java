package vn.ntm.reporting.execution.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.ntm.money.Vnd;

class BalancesTest {

  private static final Balances ASSIGNED =
      new Balances(Vnd.of(100), Vnd.of(100), Vnd.ZERO, Vnd.ZERO, Vnd.ZERO);

  @Test
  void receivedIsBookedWithTheOppositeSign() {
    assertThat(
            Balances.of(
                List.of(
                    new Movement(Compartment.RECEIVED, Vnd.of(-100)),
                    new Movement(Compartment.AVAILABLE, Vnd.of(100)))))
        .isEqualTo(ASSIGNED);
  }

  @Test
  void movementsOfOneCompartmentAreAddedUp() {
    assertThat(
            Balances.of(
                    List.of(
                        new Movement(Compartment.AVAILABLE, Vnd.of(-30)),
                        new Movement(Compartment.RESERVED, Vnd.of(10)),
                        new Movement(Compartment.RESERVED, Vnd.of(20))))
                .reserved())
        .isEqualTo(Vnd.of(30));
  }

  @Test
  void whatIsNotAsToldIsNamedWithBothFigures() {
    Balances told = new Balances(Vnd.of(100), Vnd.of(99), Vnd.ZERO, Vnd.of(1), Vnd.ZERO);
    assertThat(ASSIGNED.deviationsFrom(told))
        .containsExactly(
            new Deviation(Compartment.AVAILABLE, Vnd.of(99), Vnd.of(100)),
            new Deviation(Compartment.RESERVED, Vnd.of(1), Vnd.ZERO));
    assertThat(ASSIGNED.deviationsFrom(ASSIGNED)).isEmpty();
  }
}
