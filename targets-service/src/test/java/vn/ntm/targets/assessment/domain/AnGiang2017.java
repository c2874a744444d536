package vn.ntm.targets.assessment.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.ntm.targets.criteria.domain.CriteriaSetDefinition;

/** Annex 1 of An Giang's plan of 2018: the 21 communes recognised in 2011-2016, at 31/12/2017. */
final class AnGiang2017 {

  static final LocalDate DAY = LocalDate.of(2017, 12, 31);

  /** Name, district, year of recognition, criteria met and unmet indicators, as printed. */
  static final List<String> ANNEX_1 =
      List.of(
          "Vĩnh Phú|Thoại Sơn|2015|19|",
          "Vĩnh Trạch|Thoại Sơn|2015|19|",
          "Thoại Giang|Thoại Sơn|2016|19|",
          "Long An|Tân Châu|2015|19|",
          "Núi Voi|Tịnh Biên|2015|19|",
          "Vĩnh Châu|Châu Đốc|2013|19|",
          "Vĩnh Tế|Châu Đốc|2014|19|",
          "Khánh An|An Phú|2016|18|15.1",
          "Phú Bình|Phú Tân|2016|18|13.1; 13.2",
          "Kiến Thành|Chợ Mới|2016|18|15.1",
          "Bình Chánh|Châu Phú|2016|17|13.1; 15.1",
          "Vĩnh Gia|Tri Tôn|2016|17|13.1; 19.2",
          "Long Điền A|Chợ Mới|2015|17|15.1; 19.1",
          "Long Điền B|Chợ Mới|2015|17|15.1; 19.1",
          "Vĩnh Nhuận|Châu Thành|2016|17|17.1; 17.8; 18.5; 18.6",
          "Mỹ Khánh|Long Xuyên|2016|17|13.1; 13.2; 17.2; 17.5; 17.8;",
          "Mỹ Hòa Hưng|Long Xuyên|2015|17|17.2; 17.5; 17.8; 19.2",
          "Bình Thủy|Châu Phú|2015|16|13.1; 15.1; 17.8",
          "Mỹ Đức|Châu Phú|2015|16|15.1; 17.8; 18.3",
          "Tân Hòa|Phú Tân|2015|15|13.1; 13.2; 15.3; 17.8; 19.2",
          "Vĩnh Thành|Châu Thành|2015|14|2.3; 13.1; 15.1; 17.2; 17.8; 18.5");

  /** What annex 2 will mend: nine rows of new indicators and three of raised ones. */
  static final List<String> ANNEX_2 =
      List.of(
          "6.2", "8.3", "8.4", "13.1", "13.2", "15.3", "17.8", "18.5", "18.6", "19.1", "11", "15.1",
          "17.1");

  private AnGiang2017() {}

  static List<Assessment> assessments(CriteriaSetDefinition set) {
    Evaluation evaluation = new Evaluation(set, DAY, Purpose.FOLLOW_UP);
    return ANNEX_1.stream().map(row -> evaluation.of(facts(row, set))).toList();
  }

  static String name(Assessment assessment) {
    return ANNEX_1.stream()
        .filter(row -> idOf(row).equals(assessment.localityId()))
        .map(row -> row.split("\\|", -1)[0])
        .findFirst()
        .orElseThrow();
  }

  private static PlaceFacts facts(String row, CriteriaSetDefinition set) {
    String[] fields = row.split("\\|", -1);
    UnmetList list = UnmetList.read(fields[4], set);
    if (!list.unknown().isEmpty()) {
      throw new IllegalArgumentException(row);
    }
    Stated stated =
        new Stated(
            idOf(row), DAY, Stated.Detail.UNMET_LIST, list.codes(), Integer.valueOf(fields[3]));
    return new PlaceFacts(idOf(row), null, List.of(), List.of(stated));
  }

  private static UUID idOf(String row) {
    return UUID.nameUUIDFromBytes(row.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
