package vn.ntm.targets.locality.domain;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a unit is called by law. The name begins with it: "Thị trấn Long Phú". */
public enum Kind {
  TINH("tỉnh"),
  THANH_PHO("thành phố"),
  QUAN("quận"),
  HUYEN("huyện"),
  THI_XA("thị xã"),
  XA("xã"),
  PHUONG("phường"),
  THI_TRAN("thị trấn"),
  DAC_KHU("đặc khu");

  private static final Map<String, List<Kind>> OF_LEVEL =
      Map.of(
          "PROVINCE", List.of(TINH, THANH_PHO),
          "DISTRICT", List.of(QUAN, HUYEN, THI_XA, THANH_PHO),
          "COMMUNE", List.of(XA, PHUONG, THI_TRAN, DAC_KHU));

  private final String word;

  Kind(String word) {
    this.word = word;
  }

  /**
   * The kind that the name of a unit of this level begins with, whatever the letter case: official
   * lists write both "Thị trấn" and "Thị Trấn". Empty when it begins with none.
   */
  public static Optional<Kind> of(String level, String name) {
    String lower = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    return OF_LEVEL.getOrDefault(level, List.of()).stream()
        .filter(kind -> lower.startsWith(kind.word + " "))
        .findFirst();
  }

  /** The name without the word of its kind: "Long Phú". */
  public String strippedFrom(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).substring(word.length()).strip();
  }
}
