package vn.ntm.files.content;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a file is, its first bytes say: names and media types are what the sender likes them to be.
 * Taken are papers and pictures, nothing that a browser would run.
 */
public final class MediaTypeOfContent {

  /** How many first bytes are looked at. */
  public static final int LONGEST = 8;

  private static final Map<String, byte[]> BEGINNINGS = new LinkedHashMap<>();

  static {
    BEGINNINGS.put("application/pdf", new byte[] {'%', 'P', 'D', 'F', '-'});
    BEGINNINGS.put("image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    BEGINNINGS.put("image/jpeg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff});
  }

  private MediaTypeOfContent() {}

  /** The media type of a content that begins like this; empty when it is not taken. */
  public static Optional<String> of(byte[] first) {
    return BEGINNINGS.entrySet().stream()
        .filter(known -> beginsWith(first, known.getValue()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static boolean beginsWith(byte[] content, byte[] beginning) {
    if (content.length < beginning.length) {
      return false;
    }
    for (int i = 0; i < beginning.length; i++) {
      if (content[i] != beginning[i]) {
        return false;
      }
    }
    return true;
  }
}
