package vn.ntm.targets.task.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class RoadLengthTest {

  @Test
  void kilometresBecomeWholeMetres() {
    assertThat(RoadLength.metres(new BigDecimal("0.977"))).contains(977L);
    assertThat(RoadLength.metres(new BigDecimal("1.50"))).contains(1_500L);
    assertThat(RoadLength.kilometres(546_200)).isEqualTo(new BigDecimal("546.2"));
    assertThat(RoadLength.kilometres(20_000)).isEqualTo(new BigDecimal("20"));
  }

  @Test
  void partsOfAMetreNothingAndTooMuchAreRefused() {
    assertThat(RoadLength.metres(new BigDecimal("0.9775"))).isEmpty();
    assertThat(RoadLength.metres(BigDecimal.ZERO)).isEmpty();
    assertThat(RoadLength.metres(new BigDecimal("-1"))).isEmpty();
    assertThat(RoadLength.metres(new BigDecimal("1000.001"))).isEmpty();
  }

  @Property
  void metresComeBackAsTheyWere(@ForAll @LongRange(min = 1, max = 1_000_000) long metres) {
    assertThat(RoadLength.metres(RoadLength.kilometres(metres))).contains(metres);
  }
}
