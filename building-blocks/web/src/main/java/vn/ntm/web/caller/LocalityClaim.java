package vn.ntm.web.caller;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * The unit that had a code on a day. A code alone names different units over time: 24 was Bắc Giang
 * until 2025-06-30 and is Bắc Ninh since.
 *
 * @param code official code, text with leading zeros
 * @param on a day on which the code had the meant unit
 */
public record LocalityClaim(String code, LocalDate on) {

  /** Reads {@code 94@2024-02-05}; empty when the text is not of this form. */
  public static Optional<LocalityClaim> parse(String text) {
    int at = text.indexOf('@');
    if (at < 1 || !text.substring(0, at).matches("\\d{2,5}")) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new LocalityClaim(text.substring(0, at), LocalDate.parse(text.substring(at + 1))));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return code + "@" + on;
  }
}
