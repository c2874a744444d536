package vn.ntm.web.paging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/** Opaque positions in lists: clients hand them back, and rely on nothing inside. */
final class Cursor {

  private static final String MARK = "1:";

  private Cursor() {}

  static String encode(String key) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString((MARK + key).getBytes(UTF_8));
  }

  /** Returns null when this is no cursor of ours. */
  static String decode(String cursor) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
      // PostgreSQL takes no NUL in a text, and none of our keys has one.
      return text.startsWith(MARK) && text.indexOf('\0') < 0 ? text.substring(MARK.length()) : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
