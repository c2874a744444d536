package vn.ntm.reporting.parameter;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/**
 * A query parameter as it was sent. What cannot be read is a 400 that names the parameter, where
 * the framework itself would answer 404.
 *
 * @param value null when it was not sent
 */
public record QueryParameter(String name, String value) {

  private static final int UUID_LENGTH = 36;

  /**
   * A year of four digits.
   *
   * @throws ProblemException 400 when it is missing or written otherwise
   */
  public int year() {
    if (value == null || !value.matches("(19|20|21)\\d\\d")) {
      throw invalid();
    }
    return Integer.parseInt(value);
  }

  /**
   * An id, empty when it was not sent.
   *
   * @throws ProblemException 400 when it is no id
   */
  public Optional<UUID> id() {
    if (value == null) {
      return Optional.empty();
    }
    try {
      if (value.length() == UUID_LENGTH) {
        return Optional.of(UUID.fromString(value));
      }
    } catch (IllegalArgumentException e) {
      throw invalid();
    }
    throw invalid();
  }

  /**
   * One of two words.
   *
   * @throws ProblemException 400 for any other
   */
  public boolean isTrue() {
    if (value == null || value.equals("false")) {
      return false;
    }
    if (value.equals("true")) {
      return true;
    }
    throw invalid();
  }

  /**
   * One of the names of an enumeration, the given one when nothing was sent.
   *
   * @throws ProblemException 400 for any other name
   */
  public <E extends Enum<E>> E oneOf(Class<E> names, E otherwise) {
    return value == null ? otherwise : named(names, value);
  }

  /**
   * A list with commas of names of an enumeration, in lower case, each once.
   *
   * @throws ProblemException 400 for any other or a doubled name
   */
  public <E extends Enum<E>> Set<E> someOf(Class<E> names, Set<E> otherwise) {
    if (value == null) {
      return otherwise;
    }
    Set<E> chosen = new LinkedHashSet<>();
    for (String word : value.split(",", -1)) {
      if (!word.equals(word.toLowerCase(Locale.ROOT))
          || !chosen.add(named(names, word.toUpperCase(Locale.ROOT)))) {
        throw invalid();
      }
    }
    return chosen;
  }

  /** The 400 that names this parameter and what was sent. */
  public ProblemException invalid() {
    return new ProblemException(WebProblem.INVALID_PARAMETER, name, value == null ? "" : value);
  }

  private <E extends Enum<E>> E named(Class<E> names, String word) {
    return Arrays.stream(names.getEnumConstants())
        .filter(constant -> constant.name().equals(word))
        .findFirst()
        .orElseThrow(this::invalid);
  }
}
