package vn.ntm.web.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RootsTest {

  private static final UUID OWN = new UUID(0, 1);
  private static final UUID TAKEN_OVER = new UUID(0, 2);
  private static final UUID OTHER = new UUID(0, 3);
  private static final UUID COMMUNE = new UUID(0, 4);

  @Test
  void aUnitSeesItsSubtreeAndThoseOfTheUnitsThatItTookOver() {
    Roots roots = Roots.of(OWN, List.of(TAKEN_OVER));
    assertThat(roots.contain(List.of(OWN, COMMUNE))).isTrue();
    assertThat(roots.contain(List.of(TAKEN_OVER, COMMUNE))).isTrue();
    assertThat(roots.contain(List.of(OTHER, COMMUNE))).isFalse();
    assertThat(roots.contain(List.of())).isFalse();
    assertThat(roots.own()).contains(OWN);
    assertThat(roots.areTheWholeCountry()).isFalse();
  }

  @Test
  void onlyTheWholeCountryHasNoBound() {
    assertThat(Roots.wholeCountry().contain(List.of(OTHER))).isTrue();
    assertThat(Roots.wholeCountry().asArray()).isNull();
    assertThat(Roots.wholeCountry().own()).isEmpty();
    assertThat(Roots.of(OWN, List.of()).asArray()).isEqualTo("{" + OWN + "}");
  }

  @Test
  void theOwnUnitComesFirstAndOnce() {
    assertThat(Roots.of(OWN, List.of(TAKEN_OVER, OWN)).units()).containsExactly(OWN, TAKEN_OVER);
  }
}
