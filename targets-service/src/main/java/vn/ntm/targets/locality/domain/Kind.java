package vn.ntm.targets.locality.domain;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What a unit is called by law on a day. The name begins with it: "Thị trấn Long Phú". Kinds come
 * and go with laws, so they are data: townships ended on 2025-06-30, special zones began the day
 * after (Law 72/2025/QH15).
 *
 * @param code its word in capitals without accents, words joined by underscores: {@code THI_TRAN}
 * @param word as names begin with it, in small letters: "thị trấn"
 * @param ruralUnit whether units of this kind are what the programme counts at their level
 */
public record Kind(String code, String word, boolean ruralUnit) {

  /** Commune: the main unit of the programme. */
  public static final String XA = "XA";

  /** Rural district. */
  public static final String HUYEN = "HUYEN";

  /** Town with the rank of a district. */
  public static final String THI_XA = "THI_XA";

  /** City; of a province, or with the rank of one. */
  public static final String THANH_PHO = "THANH_PHO";

  /** Whether a name begins so; official lists write both "Thị trấn" and "Thị Trấn". */
  boolean begins(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC)
        .toLowerCase(Locale.ROOT)
        .startsWith(word + " ");
  }

  /** The name without the words of its kind: "Long Phú" of "Thị trấn Long Phú". */
  public static String bareName(String code, String name) {
    String rest = Normalizer.normalize(name, Normalizer.Form.NFC).strip();
    for (int words = code.split("_").length; words > 0 && rest.indexOf(' ') > 0; words--) {
      rest = rest.substring(rest.indexOf(' ')).strip();
    }
    return rest;
  }
}
