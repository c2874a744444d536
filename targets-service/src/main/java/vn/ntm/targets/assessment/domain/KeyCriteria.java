package vn.ntm.targets.assessment.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The criteria that weigh more when a recognition is in question (QĐ 18/2022/QĐ-TTg). The decision
 * names them, since their numbers differ from set to set.
 */
public final class KeyCriteria {

  private static final Set<String> OF_COMMUNES =
      Set.of(
          "thu nhập",
          "môi trường và an toàn thực phẩm",
          "môi trường",
          "chất lượng môi trường sống",
          "quốc phòng và an ninh");

  private static final Set<String> OF_DISTRICTS =
      Set.of(
          "kinh tế",
          "môi trường",
          "chất lượng môi trường sống",
          "hệ thống chính trị - an ninh trật tự - hành chính công");

  private KeyCriteria() {}

  /**
   * The codes of the key criteria of a set.
   *
   * @param level {@code DISTRICT}, or the level of communes
   * @param names the name of each criterion by its code
   */
  public static Set<String> among(String level, Map<String, String> names) {
    Set<String> key = "DISTRICT".equals(level) ? OF_DISTRICTS : OF_COMMUNES;
    Set<String> codes = new TreeSet<>();
    names.forEach(
        (code, name) -> {
          if (key.contains(folded(name))) {
            codes.add(code);
          }
        });
    return codes;
  }

  private static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC)
        .toLowerCase(Locale.ROOT)
        .replace('–', '-')
        .strip();
  }
}
