package vn.ntm.targets.localitychange.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.ntm.targets.locality.domain.Kind;
import vn.ntm.targets.locality.domain.LevelRule;
import vn.ntm.targets.locality.domain.Relation;
import vn.ntm.targets.locality.domain.UnitEffects;

class ChangeRulesTest {

  private static final LocalDate BEGIN = LocalDate.of(2011, 1, 1);
  private static final LocalDate DAY = LocalDate.of(2024, 5, 1);
  private static final LocalDate TODAY = LocalDate.of(2024, 6, 17);
  private static final List<LevelRule> LEVELS =
      List.of(
          new LevelRule("PROVINCE", null, 2, List.of(new Kind("TINH", "tỉnh", false))),
          new LevelRule("DISTRICT", "PROVINCE", 3, List.of(new Kind("HUYEN", "huyện", true))),
          new LevelRule(
              "COMMUNE",
              "DISTRICT",
              5,
              List.of(new Kind("XA", "xã", true), new Kind("PHUONG", "phường", false))),
          new LevelRule("VILLAGE", "COMMUNE", 0, List.of(new Kind("AP", "ấp", true))));

  private static final ConcernedUnit.State DISTRICT = state(1, "DISTRICT", "Huyện Một", null);
  private static final ConcernedUnit.State FIRST = state(2, "COMMUNE", "Xã Một", null);
  private static final ConcernedUnit.State SECOND = state(3, "COMMUNE", "Xã Hai", null);

  @Test
  void aMergerIntoANewUnitEndsBothAndSaysWhoTookThemOver() {
    ChangeFacts facts =
        facts(
            ChangeType.MERGE,
            List.of(unit(FIRST), unit(SECOND)),
            List.of(begun("Xã Ba", "00003")),
            List.of(),
            null,
            null);
    assertThat(ChangeRules.broken(facts)).isEmpty();
    UUID born = new UUID(0, 99);
    UnitEffects effects = ChangeEffects.of(facts, () -> born);
    assertThat(effects.ended()).containsExactly(FIRST.id(), SECOND.id());
    assertThat(effects.established()).extracting(UnitEffects.Established::kind).containsOnly("XA");
    assertThat(effects.successions())
        .allSatisfy(became -> assertThat(became.relation()).isEqualTo(Relation.WHOLE))
        .extracting(UnitEffects.Became::successor)
        .containsExactly(born, born);
  }

  @Test
  void aMergerIntoAUnitThatGoesOnEndsOnlyTheOthers() {
    ChangeFacts facts =
        facts(ChangeType.MERGE, List.of(unit(FIRST)), List.of(), List.of(unit(SECOND)), null, null);
    assertThat(ChangeRules.broken(facts)).isEmpty();
    UnitEffects effects = ChangeEffects.of(facts, () -> new UUID(0, 99));
    assertThat(effects.ended()).containsExactly(FIRST.id());
    assertThat(effects.established()).isEmpty();
  }

  @Test
  void aCommuneThatBecomesAWardMayGetAnotherCodeAndStaysTheSameUnit() {
    ChangeFacts facts =
        recoding(
            ChangeType.RETYPE,
            List.of(unit(FIRST)),
            "Phường Một",
            new NewCode("QD124", "30325", false));
    assertThat(ChangeRules.broken(facts)).isEmpty();
    UnitEffects effects = ChangeEffects.of(facts, () -> new UUID(0, 99));
    assertThat(effects.recoded())
        .containsExactly(new UnitEffects.Recoded(FIRST.id(), "COMMUNE", "QD124", "30325"));
    assertThat(effects.ended()).isEmpty();
  }

  @Test
  void anotherCodeIsFreeAndHasTheDigitsOfItsLevel() {
    assertThat(
            broken(
                recoding(
                    ChangeType.RENAME,
                    List.of(unit(FIRST)),
                    "Xã Mới",
                    new NewCode("QD124", "30325", true))))
        .containsExactly(Broken.Code.CHANGE_CODE_TAKEN);
    assertThat(
            broken(
                recoding(
                    ChangeType.RENAME,
                    List.of(unit(FIRST)),
                    "Xã Mới",
                    new NewCode("QD124", "303", false))))
        .containsExactly(Broken.Code.CHANGE_CODE_FORM);
  }

  @Test
  void onlyAUnitThatGoesOnGetsAnotherCode() {
    assertThat(
            broken(
                recoding(
                    ChangeType.ABOLISH,
                    List.of(unit(FIRST)),
                    null,
                    new NewCode("QD124", "30325", false))))
        .containsExactly(Broken.Code.CHANGE_NOT_FOR_THIS_TYPE);
  }

  @Test
  void whatLiesBelowMergedDistrictsPassesToTheirSuccessor() {
    ConcernedUnit.State other = state(4, "DISTRICT", "Huyện Hai", null, FIRST.id());
    ChangeFacts facts =
        facts(
            ChangeType.MERGE, List.of(unit(other)), List.of(), List.of(unit(DISTRICT)), null, null);
    assertThat(ChangeRules.broken(facts)).isEmpty();
    assertThat(ChangeEffects.of(facts, () -> new UUID(0, 99)).moved())
        .containsExactly(new UnitEffects.Moved(FIRST.id(), DISTRICT.id()));
  }

  @Test
  void aDistrictWithCommunesIsNotAbolishedOverTheirHeads() {
    ConcernedUnit.State full = state(4, "DISTRICT", "Huyện Hai", null, FIRST.id());
    assertThat(
            broken(
                facts(ChangeType.ABOLISH, List.of(unit(full)), List.of(), List.of(), null, null)))
        .containsExactly(Broken.Code.CHANGE_CHILDREN_LEFT);
  }

  @Test
  void aUnitEndsOnceButWhatBecameOfItMayBeRecordedLater() {
    ConcernedUnit.State ended = state(4, "COMMUNE", "Xã Bốn", DAY.minusDays(1));
    ChangeFacts merger =
        facts(ChangeType.MERGE, List.of(unit(ended)), List.of(), List.of(unit(FIRST)), null, null);
    assertThat(ChangeRules.broken(merger)).isEmpty();
    assertThat(ChangeEffects.of(merger, () -> new UUID(0, 99)).ended()).isEmpty();
    assertThat(
            broken(
                facts(ChangeType.ABOLISH, List.of(unit(ended)), List.of(), List.of(), null, null)))
        .containsExactly(Broken.Code.CHANGE_UNIT_ENDED);
    ConcernedUnit.State endsLater = state(5, "COMMUNE", "Xã Năm", DAY.plusYears(1));
    assertThat(
            broken(
                facts(
                    ChangeType.MERGE,
                    List.of(unit(endsLater)),
                    List.of(),
                    List.of(unit(FIRST)),
                    null,
                    null)))
        .containsExactly(Broken.Code.CHANGE_UNIT_ENDED);
  }

  @Test
  void everyBrokenRuleOfAnActIsTold() {
    NewUnit bad =
        new NewUnit(
            "/established/0",
            "COMMUNE",
            "QD124",
            "123",
            true,
            "Thị trấn Ba",
            unit(FIRST),
            BEGIN,
            List.of());
    assertThat(
            broken(
                facts(
                    ChangeType.MERGE,
                    List.of(unit(FIRST), unit(FIRST), new ConcernedUnit("/units/2", null)),
                    List.of(bad, begun("Xã Bốn", "00004")),
                    List.of(),
                    null,
                    null)))
        .contains(
            Broken.Code.CHANGE_UNITS_OF_TYPE,
            Broken.Code.CHANGE_UNIT_UNKNOWN,
            Broken.Code.CHANGE_UNIT_TWICE,
            Broken.Code.CHANGE_NAME_WITHOUT_KIND,
            Broken.Code.CHANGE_CODE_FORM,
            Broken.Code.CHANGE_CODE_TAKEN,
            Broken.Code.CHANGE_PARENT_LEVEL,
            Broken.Code.CHANGE_LAST_DAY);
  }

  @Test
  void aCommuneThatBecomesAWardIsOfAnotherKindNotOfAnotherName() {
    assertThat(broken(named(ChangeType.RETYPE, "Phường Một"))).isEmpty();
    assertThat(broken(named(ChangeType.RENAME, "Phường Một")))
        .containsExactly(Broken.Code.CHANGE_KIND_CHANGED);
    assertThat(broken(named(ChangeType.RENAME, "Xã Mốt"))).isEmpty();
    assertThat(broken(named(ChangeType.RETYPE, "Xã Mốt")))
        .containsExactly(Broken.Code.CHANGE_KIND_KEPT);
    assertThat(broken(named(ChangeType.RENAME, "Xã  Mốt"))).contains(Broken.Code.CHANGE_NAME_FORM);
  }

  @Test
  void aUnitLiesBelowOneOfTheLevelAboveThatLivesAsLong() {
    assertThat(
            broken(
                facts(
                    ChangeType.REPARENT,
                    List.of(unit(FIRST)),
                    List.of(),
                    List.of(),
                    unit(SECOND),
                    null)))
        .containsExactly(Broken.Code.CHANGE_PARENT_LEVEL);
    ConcernedUnit.State ending = state(6, "DISTRICT", "Huyện Sáu", DAY.plusYears(1));
    assertThat(
            broken(
                facts(
                    ChangeType.REPARENT,
                    List.of(unit(FIRST)),
                    List.of(),
                    List.of(),
                    unit(ending),
                    null)))
        .containsExactly(Broken.Code.CHANGE_PARENT_NOT_ALIVE);
  }

  @Test
  void aUnitOfHistoryMayHaveAnInternalCodeAndALivingOneNot() {
    assertThat(broken(establishing("TANYEN-NHANAM", DAY.plusYears(1)))).isEmpty();
    assertThat(broken(establishing("TANYEN-NHANAM", null)))
        .containsExactly(Broken.Code.CHANGE_CODE_FORM);
  }

  @Test
  void aDivisionLetsTheGiverGoOnWhenItIsAmongTheSuccessors() {
    ChangeFacts facts =
        facts(
            ChangeType.SPLIT,
            List.of(unit(FIRST)),
            List.of(begun("Xã Ba", "00003")),
            List.of(unit(FIRST)),
            null,
            null);
    assertThat(ChangeRules.broken(facts)).isEmpty();
    UnitEffects effects = ChangeEffects.of(facts, () -> new UUID(0, 99));
    assertThat(effects.ended()).isEmpty();
    assertThat(effects.successions()).hasSize(1);
    assertThat(effects.successions().get(0).relation()).isEqualTo(Relation.PART);
  }

  private static ChangeFacts named(ChangeType type, String name) {
    return facts(type, List.of(unit(FIRST)), List.of(), List.of(), null, name);
  }

  private static ChangeFacts establishing(String code, LocalDate lastDay) {
    NewUnit unit =
        new NewUnit(
            "/established/0",
            "COMMUNE",
            "INTERNAL",
            code,
            false,
            "Xã Nhã Nam",
            unit(DISTRICT),
            lastDay,
            List.of());
    return facts(ChangeType.ESTABLISH, List.of(), List.of(unit), List.of(), null, null);
  }

  private static ChangeFacts facts(
      ChangeType type,
      List<ConcernedUnit> units,
      List<NewUnit> established,
      List<ConcernedUnit> successors,
      ConcernedUnit parent,
      String name) {
    return new ChangeFacts(
        type,
        DAY,
        DAY.minusMonths(1),
        TODAY,
        units,
        established,
        successors,
        parent,
        name,
        null,
        LEVELS);
  }

  private static ChangeFacts recoding(
      ChangeType type, List<ConcernedUnit> units, String name, NewCode code) {
    return new ChangeFacts(
        type,
        DAY,
        DAY.minusMonths(1),
        TODAY,
        units,
        List.of(),
        List.of(),
        null,
        name,
        code,
        LEVELS);
  }

  private static List<Broken.Code> broken(ChangeFacts facts) {
    return ChangeRules.broken(facts).stream().map(Broken::code).distinct().toList();
  }

  private static NewUnit begun(String name, String code) {
    return new NewUnit(
        "/established/0", "COMMUNE", "QD124", code, false, name, unit(DISTRICT), null, List.of());
  }

  private static ConcernedUnit unit(ConcernedUnit.State state) {
    return new ConcernedUnit("/units/0", state);
  }

  private static ConcernedUnit.State state(
      int id, String level, String name, LocalDate validTo, UUID... children) {
    String kind = level.equals("DISTRICT") ? "HUYEN" : "XA";
    return new ConcernedUnit.State(
        new UUID(0, id),
        level,
        kind,
        name,
        null,
        BEGIN,
        validTo,
        BEGIN,
        BEGIN,
        BEGIN,
        List.of(children));
  }
}
