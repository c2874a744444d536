package vn.ntm.targets.locality.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TreeChangeTest {

  private static final List<LevelRule> LEVELS =
      List.of(
          new LevelRule("PROVINCE", null, 2, List.of(new Kind("TINH", "tỉnh", false))),
          new LevelRule(
              "COMMUNE",
              "PROVINCE",
              5,
              List.of(
                  new Kind("XA", "xã", true),
                  new Kind("PHUONG", "phường", false),
                  new Kind("THI_TRAN", "thị trấn", false),
                  new Kind("DAC_KHU", "đặc khu", false))));

  private final RowProblems problems = new RowProblems();

  @Test
  void aRenamedUnitGoesOnAndAMergedOneEnds() {
    KnownUnit province = known("PROVINCE", "01", "Tỉnh Một");
    KnownUnit kept = known("COMMUNE", "00001", "Xã Một");
    KnownUnit merged = known("COMMUNE", "00002", "Xã Hai");
    KnownUnit absorbing = known("COMMUNE", "00003", "Xã Ba");
    TreeChange change =
        TreeChange.between(
            List.of(province, kept, merged, absorbing),
            tree("01,Tỉnh Một,", "00001,Xã Mốt,01", "00003,Xã Ba,01"),
            List.of(
                succession("01", "01", Relation.UNCHANGED),
                succession("00001", "00001", Relation.RENAMED),
                succession("00002", "00003", Relation.WHOLE),
                succession("00003", "00003", Relation.WHOLE)),
            Continuity.TABLE_ONLY,
            problems);
    assertThat(problems.kept()).isEmpty();
    assertThat(change.continued().values()).containsExactlyInAnyOrder(province, kept);
    assertThat(change.ended()).containsExactlyInAnyOrder(merged, absorbing);
    assertThat(change.established()).extracting(UnitRow::code).containsExactly("00003");
    assertThat(change.successions())
        .extracting(Succession::type)
        .containsExactly(Succession.Type.MERGE, Succession.Type.MERGE);
    assertThat(change.endedWithoutSuccessor()).isZero();
  }

  @Test
  void partsOfAUnitAreASplitAndAWardOfOneCommuneIsAChangeOfKind() {
    TreeChange change =
        TreeChange.between(
            List.of(known("COMMUNE", "00001", "Xã Một"), known("COMMUNE", "00002", "Xã Hai")),
            tree("01,Tỉnh Một,", "00011,Xã Một A,01", "00012,Xã Một B,01", "00013,Phường Hai,01"),
            List.of(
                succession("00001", "00011", Relation.PART),
                succession("00001", "00012", Relation.PART_AREA),
                succession("00002", "00013", Relation.WHOLE)),
            Continuity.TABLE_ONLY,
            problems);
    assertThat(change.successions())
        .extracting(Succession::type)
        .containsExactly(Succession.Type.SPLIT, Succession.Type.SPLIT, Succession.Type.RETYPE);
  }

  @Test
  void aUnitWithoutSuccessionEndsWithoutSuccessor() {
    TreeChange change =
        TreeChange.between(
            List.of(known("DISTRICT", "001", "Quận Một")),
            tree("01,Tỉnh Một,"),
            List.of(),
            Continuity.TABLE_ONLY,
            problems);
    assertThat(change.endedWithoutSuccessor()).isEqualTo(1);
    assertThat(problems.count()).isZero();
  }

  @Test
  void withinOneSchemeAUnitGoesOnUnderItsCodeWhateverItsNameAndParent() {
    KnownUnit renamed = known("COMMUNE", "00001", "Xã Một");
    KnownUnit retyped = known("COMMUNE", "00002", "Xã Hai");
    KnownUnit gone = known("COMMUNE", "00003", "Xã Ba");
    TreeChange change =
        TreeChange.between(
            List.of(known("PROVINCE", "01", "Tỉnh Một"), renamed, retyped, gone),
            tree("01,Tỉnh Một,", "00001,Xã Mốt,01", "00002,Phường Hai,01", "00004,Xã Bốn,01"),
            List.of(),
            Continuity.SAME_CODE,
            problems);
    assertThat(problems.count()).isZero();
    assertThat(change.continued().values()).contains(renamed, retyped).hasSize(3);
    assertThat(change.ended()).containsExactly(gone);
    assertThat(change.established()).extracting(UnitRow::code).containsExactly("00004");
  }

  @Test
  void theTableSaysWhichUnitGotAnotherCodeAndWhoAbsorbedWhom() {
    KnownUnit recoded = known("COMMUNE", "00001", "Thị trấn Một");
    KnownUnit absorbed = known("COMMUNE", "00002", "Xã Hai");
    KnownUnit absorbing = known("COMMUNE", "00003", "Xã Ba");
    TreeChange change =
        TreeChange.between(
            List.of(known("PROVINCE", "01", "Tỉnh Một"), recoded, absorbed, absorbing),
            tree("01,Tỉnh Một,", "00009,Thị trấn Một,01", "00003,Xã Ba,01"),
            List.of(
                succession("00001", "00009", Relation.UNCHANGED),
                succession("00002", "00003", Relation.WHOLE)),
            Continuity.SAME_CODE,
            problems);
    assertThat(problems.count()).isZero();
    assertThat(change.continued())
        .containsEntry(new UnitKey("COMMUNE", "00009"), recoded)
        .containsEntry(new UnitKey("COMMUNE", "00003"), absorbing);
    assertThat(change.ended()).containsExactly(absorbed);
    assertThat(change.endedWithoutSuccessor()).isZero();
  }

  @Test
  void aNameThatOnlyPlacesTheToneMarkElsewhereIsTheSameName() {
    KnownUnit unit = known("COMMUNE", "00001", "Xã Hòa Thủy");
    assertThat(unit.isCalled("Xã Hoà Thuỷ")).isTrue();
    assertThat(unit.isCalled("Xã Hòa Thụy")).isFalse();
  }

  @Test
  void theSamePairTwiceIsAProblem() {
    TreeChange.between(
        List.of(known("PROVINCE", "01", "Tỉnh Một")),
        tree("01,Tỉnh Một,"),
        List.of(succession("01", "01", Relation.WHOLE), succession("01", "01", Relation.UNCHANGED)),
        Continuity.TABLE_ONLY,
        problems);
    assertThat(problems.kept())
        .extracting(RowProblem::rule)
        .containsExactly(RowRule.ROW_SUCCESSION_DUPLICATE);
  }

  @Test
  void aUnitThatGoesOnKeepsItsLevel() {
    TreeChange.between(
        List.of(known("DISTRICT", "001", "Huyện Một")),
        tree("01,Tỉnh Một,", "00001,Đặc khu Một,01"),
        List.of(succession("001", "00001", Relation.RETYPED)),
        Continuity.TABLE_ONLY,
        problems);
    assertThat(problems.kept())
        .extracting(RowProblem::rule)
        .containsExactly(RowRule.ROW_CONTINUATION_LEVEL);
  }

  private UnitTree tree(String... rows) {
    List<UnitRow> units = new java.util.ArrayList<>();
    for (String row : rows) {
      String[] cells = row.split(",", -1);
      String level = cells[0].length() == 2 ? "PROVINCE" : "COMMUNE";
      units.add(new UnitRow(units.size() + 2L, cells[0], cells[1], level, cells[2]));
    }
    return UnitTree.of(units, LEVELS, problems);
  }

  private static KnownUnit known(String level, String code, String name) {
    return new KnownUnit(
        UUID.nameUUIDFromBytes(code.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
        level,
        "QD124",
        code,
        kindOf(name),
        name,
        null);
  }

  private static String kindOf(String name) {
    return NameKey.search(name.substring(0, name.lastIndexOf(' ')))
        .toUpperCase(java.util.Locale.ROOT)
        .replace(' ', '_');
  }

  private static SuccessionRow succession(String from, String to, Relation relation) {
    return new SuccessionRow("successions-1", 2, from, null, to, null, relation);
  }
}
