package vn.ntm.targets.plan.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ObligationsTest {

  @Test
  void f000_18_aDepartmentOwesSixReportsOrFourMergedAndACommuneEighteenOrTwelve() {
    PlanDocument plan = PlanDocuments.real("tra-vinh-2020");
    assertThat(of(Obligations.of(plan, 2020), "các Sở, Ban, ngành tỉnh")).hasSize(6);
    assertThat(of(Obligations.merged(plan, 2020), "các Sở, Ban, ngành tỉnh")).hasSize(4);
    assertThat(of(Obligations.of(plan, 2020), "UBND xã")).hasSize(18);
    assertThat(of(Obligations.merged(plan, 2020), "UBND xã")).hasSize(12);
  }

  @Test
  void theLongestPeriodNamesAMergedReport() {
    PlanDocument plan = PlanDocuments.real("tra-vinh-2020");
    assertThat(
            of(Obligations.merged(plan, 2020), "UBND xã").stream()
                .filter(one -> one.periodTo().getMonthValue() % 3 == 0)
                .sorted((a, b) -> a.periodTo().compareTo(b.periodTo()))
                .map(Obligations.Obligation::frequency))
        .containsExactly(
            PlanDocument.Frequency.QUARTERLY,
            PlanDocument.Frequency.HALF_YEARLY,
            PlanDocument.Frequency.QUARTERLY,
            PlanDocument.Frequency.YEARLY);
  }

  @Test
  void f002_27_threeReportsHaveADayInTheYear() {
    PlanDocument plan = PlanDocuments.real("soc-trang-2024");
    assertThat(
            Obligations.of(plan, 2024).stream()
                .map(Obligations.Obligation::title)
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrder("6 tháng đầu năm 2024", "năm 2024", "Chương trình chuyên đề");
    assertThat(
            Obligations.of(plan, 2024).stream()
                .filter(one -> "Chương trình chuyên đề".equals(one.title())))
        .hasSize(6)
        .allMatch(one -> one.due().equals(LocalDate.of(2024, 12, 31)));
  }

  @Test
  void f003_17_eightCommunesReportEveryWeek() {
    PlanDocument plan = PlanDocuments.real("tan-yen-2019");
    List<Obligations.Obligation> weekly = of(Obligations.of(plan, 2020), "8 xã chưa đạt chuẩn");
    assertThat(weekly.stream().filter(one -> one.periodTo().equals(LocalDate.of(2020, 1, 5))))
        .hasSize(8);
    assertThat(weekly)
        .hasSize(8 * 52)
        .allMatch(one -> one.periodFrom().getDayOfWeek() == DayOfWeek.MONDAY);
  }

  @Test
  void f004_19_periodicReportsWithoutAPeriodAreKeptAndOweNoDay() {
    PlanDocument plan = PlanDocuments.real("an-giang-2018");
    assertThat(plan.reportDuties()).hasSize(1);
    assertThat(plan.reportDuties().get(0).frequency())
        .isEqualTo(PlanDocument.Frequency.UNSPECIFIED);
    assertThat(Obligations.of(plan, 2018)).isEmpty();
  }

  private static List<Obligations.Obligation> of(
      List<Obligations.Obligation> all, String reporter) {
    return all.stream().filter(one -> one.reporter().equals(reporter)).toList();
  }
}
