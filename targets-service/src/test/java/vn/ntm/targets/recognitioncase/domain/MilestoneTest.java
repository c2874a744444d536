package vn.ntm.targets.recognitioncase.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.ntm.targets.due.domain.PartOfTime;
import vn.ntm.targets.publicholiday.domain.WorkingDays;
import vn.ntm.targets.recognitioncase.domain.ExpectedTime.Qualifier;

class MilestoneTest {

  @Test
  void f003_08_latenessCountsFromTheEndOfThePartOfTheMonth() {
    // Hợp Đức: done by the middle of November 2019, verified and submitted by its end.
    assertThat(lastDay("2019-11-01", PartOfTime.MID_MONTH, Qualifier.BY)).isEqualTo("2019-11-20");
    assertThat(lastDay("2019-11-01", PartOfTime.LATE_MONTH, Qualifier.BY)).isEqualTo("2019-11-30");
    assertThat(lastDay("2019-11-01", PartOfTime.EARLY_MONTH, Qualifier.BY)).isEqualTo("2019-11-10");
    assertThat(lastDay("2020-02-01", PartOfTime.MONTH, Qualifier.BY)).isEqualTo("2020-02-29");
    assertThat(standing("2019-11-20", "2019-12-05"))
        .isEqualTo(
            new Milestone(
                "VERIFIED",
                LocalDate.parse("2019-11-20"),
                false,
                LocalDate.parse("2019-11-20"),
                Milestone.Standing.IN_TIME,
                0));
    assertThat(standing("2019-11-23", "2019-12-05").standing()).isEqualTo(Milestone.Standing.LATE);
    assertThat(standing("2019-11-23", "2019-12-05").days()).isEqualTo(3);
    assertThat(standing(null, "2019-11-20").standing()).isEqualTo(Milestone.Standing.PENDING);
    assertThat(standing(null, "2019-11-22").standing()).isEqualTo(Milestone.Standing.OVERDUE);
    assertThat(standing(null, "2019-11-22").days()).isEqualTo(2);
  }

  @Test
  void f003_15_ofTwoDeadlinesOfOneSubjectTheStricterIsKept() {
    // "trước tháng 4" here, "vào tháng 4/2020" there.
    List<Milestone.Expectation> plan =
        List.of(
            expected("5.2", "2020-04-15", PartOfTime.MONTH, Qualifier.BY),
            expected("5.2", "2020-04-15", PartOfTime.MONTH, Qualifier.BEFORE),
            expected("1", "2020-05-01", PartOfTime.MONTH, Qualifier.BY),
            expected("5.1", "2020-02-01", PartOfTime.MONTH, Qualifier.BEFORE));
    assertThat(Milestone.of(plan, Map.of(), LocalDate.parse("2020-01-01")))
        .extracting(Milestone::subject, m -> m.dueOn().toString(), Milestone::contradicted)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("5.1", "2020-01-31", false),
            org.assertj.core.api.Assertions.tuple("5.2", "2020-03-31", true),
            org.assertj.core.api.Assertions.tuple("1", "2020-05-31", false));
  }

  @Test
  void beforeJuneIsUntilTheLastDayOfMay() {
    assertThat(lastDay("2020-06-30", PartOfTime.MONTH, Qualifier.BEFORE)).isEqualTo("2020-05-31");
    assertThat(lastDay("2024-05-20", PartOfTime.QUARTER, Qualifier.BY)).isEqualTo("2024-06-30");
    assertThat(lastDay("2024-05-20", PartOfTime.QUARTER, Qualifier.BEFORE)).isEqualTo("2024-03-31");
    assertThat(lastDay("2024-05-20", PartOfTime.YEAR, Qualifier.BY)).isEqualTo("2024-12-31");
    assertThat(lastDay("2024-05-20", PartOfTime.DAY, Qualifier.BEFORE)).isEqualTo("2024-05-19");
  }

  @Test
  void f002_20_theDossierOfTheDistrictIsDueOnTheLastDayOfSeptember() {
    List<Milestone.Expectation> plan =
        List.of(
            expected("SELF_ASSESSED", "2024-06-01", PartOfTime.MONTH, Qualifier.BY),
            expected("SUBMITTED_TO_PROVINCE", "2024-09-30", PartOfTime.DAY, Qualifier.BY),
            expected("APPRAISED", "2024-11-01", PartOfTime.MONTH, Qualifier.BY));
    Map<String, LocalDate> done =
        Map.of(
            "SELF_ASSESSED", LocalDate.parse("2024-06-28"),
            "SUBMITTED_TO_PROVINCE", LocalDate.parse("2024-10-02"));
    assertThat(Milestone.of(plan, done, LocalDate.parse("2024-12-02")))
        .extracting(Milestone::subject, Milestone::standing, Milestone::days)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("SELF_ASSESSED", Milestone.Standing.IN_TIME, 0L),
            org.assertj.core.api.Assertions.tuple(
                "SUBMITTED_TO_PROVINCE", Milestone.Standing.LATE, 2L),
            org.assertj.core.api.Assertions.tuple("APPRAISED", Milestone.Standing.OVERDUE, 2L));
  }

  @Test
  void aLimitInWorkingDaysTellsThroughWhichDayHolidaysAreKnown() {
    Procedure.Step appraisal =
        new Procedure.Step(
            CaseState.APPRAISED,
            "coordinator",
            "PROVINCE",
            null,
            30,
            Procedure.LimitKind.WORKING_DAYS,
            Provenance.K,
            "-");
    WorkingDays nothingEntered = new WorkingDays(List.of(), java.util.Map.of());
    // Six weeks from a Wednesday; from a Saturday the first day is the Monday.
    assertThat(TimeLimit.of(appraisal, LocalDate.parse("2024-10-02"), nothingEntered))
        .contains(new TimeLimit(LocalDate.parse("2024-11-13"), null, false));
    assertThat(TimeLimit.of(appraisal, LocalDate.parse("2024-10-05"), nothingEntered))
        .map(TimeLimit::dueOn)
        .contains(LocalDate.parse("2024-11-15"));
  }

  private static String lastDay(String on, PartOfTime precision, Qualifier qualifier) {
    return new ExpectedTime(LocalDate.parse(on), precision, qualifier).lastDay().toString();
  }

  private static Milestone.Expectation expected(
      String subject, String on, PartOfTime precision, Qualifier qualifier) {
    return new Milestone.Expectation(
        subject, new ExpectedTime(LocalDate.parse(on), precision, qualifier).lastDay());
  }

  private static Milestone standing(String done, String today) {
    return Milestone.of(
            List.of(expected("VERIFIED", "2019-11-01", PartOfTime.MID_MONTH, Qualifier.BY)),
            done == null ? Map.of() : Map.of("VERIFIED", LocalDate.parse(done)),
            LocalDate.parse(today))
        .get(0);
  }
}
