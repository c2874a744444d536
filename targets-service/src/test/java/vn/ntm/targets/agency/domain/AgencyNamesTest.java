package vn.ntm.targets.agency.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgencyNamesTest {

  private static final UUID PROVINCE = new UUID(0, 1);
  private static final UUID DISTRICT = new UUID(0, 2);
  private static final LocalDate FROM = LocalDate.of(2010, 1, 1);

  private final AgencyNames names =
      new AgencyNames(
          List.of(
              name(PROVINCE, "Sở Nông nghiệp và Phát triển nông thôn", "SO_NN"),
              name(PROVINCE, "Sở Y tế", "SO_YT"),
              name(PROVINCE, "Công an tỉnh", "CA"),
              name(PROVINCE, "Ban chỉ đạo", "BCD_TINH"),
              name(DISTRICT, "Ban Chỉ đạo", "BCD_HUYEN")),
          List.of(PROVINCE, DISTRICT));

  @Test
  void aNameMeansItsAgencyHoweverItsLettersAndToneMarksAreSet() {
    assertThat(names.codeOf("Sở  Y TẾ")).contains("SO_YT");
    assertThat(names.codeOf("Sở Y te")).isEmpty();
  }

  @Test
  void theNearestPlaceThatHasANameDecides() {
    assertThat(names.codeOf("ban chỉ đạo")).contains("BCD_HUYEN");
  }

  @ParameterizedTest
  @CsvSource({
    "Sở Nông nghiệp và PTNT, SO_NN",
    "Sở NN&PTNT, SO_NN",
    "Sở Y té, SO_YT",
    "Công an tinh, CA"
  })
  void aNearNameIsSuggestedAndNeverTaken(String printed, String agency) {
    assertThat(names.codeOf(printed)).isEmpty();
    assertThat(names.near(printed)).extracting(AgencyName::agency).startsWith(agency);
  }

  @Test
  void aNameLikeNoOtherHasNoSuggestion() {
    assertThat(names.near("Liên đoàn Lao động tỉnh")).isEmpty();
  }

  @Test
  void aNameOfAPlaceMeansOneAgencyOnADay() {
    AgencyName until =
        new AgencyName(new UUID(0, 8), PROVINCE, "Sở Y tế", "A", FROM, LocalDate.of(2025, 2, 28));
    AgencyName after =
        new AgencyName(new UUID(0, 9), PROVINCE, "sở y tế", "B", LocalDate.of(2025, 3, 1), null);
    assertThat(until.overlaps(after)).isFalse();
    assertThat(after.overlaps(until)).isFalse();
    assertThat(after.overlaps(name(PROVINCE, "Sở Y tế", "C"))).isTrue();
    assertThat(name(PROVINCE, "Sở Y tế", "C").overlaps(until)).isTrue();
    assertThat(after.overlaps(name(DISTRICT, "Sở Y tế", "C"))).isFalse();
  }

  private static AgencyName name(UUID place, String name, String agency) {
    return new AgencyName(UUID.randomUUID(), place, name, agency, FROM, null);
  }
}
