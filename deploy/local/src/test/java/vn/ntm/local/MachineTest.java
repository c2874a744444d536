package vn.ntm.local;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MachineTest {
  @Test
  void exactlyEnoughIsEnough() {
    assertThatCode(() -> new Machine(Machine.MEMORY_NEEDED, Machine.DISK_NEEDED).requireEnough())
        .doesNotThrowAnyException();
  }

  @Test
  void tooLittleMemoryIsSaidWithTheAmountThatIsLeft() {
    assertThatThrownBy(() -> new Machine(5L << 28, Machine.DISK_NEEDED).requireEnough())
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "Only 1.2 GB of memory is available and 3 GB is needed: close other programs first.");
  }

  @Test
  void tooLittleDiskIsSaidWithTheOptionThatHelps() {
    assertThatThrownBy(
            () -> new Machine(Machine.MEMORY_NEEDED, Machine.DISK_NEEDED - 1).requireEnough())
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("1.9 GB of disk")
        .hasMessageContaining("--data");
  }
}
