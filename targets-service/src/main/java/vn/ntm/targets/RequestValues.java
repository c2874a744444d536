package vn.ntm.targets;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.web.paging.PageRequest;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/**
 * Reads the values of query parameters; one that cannot be read is a 400 that names the parameter.
 */
@ApplicationScoped
public class RequestValues {

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2999;

  private final Clock clock;

  RequestValues(Clock clock) {
    this.clock = clock;
  }

  /** Today in Vietnam. */
  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /** The day of {@code asOf}, today when it is not given. */
  public LocalDate asOf(String text) {
    return day("asOf", text).orElseGet(this::today);
  }

  /** A day written {@code 2024-02-05}, from 1900 to 2999, empty when it is not given. */
  public Optional<LocalDate> day(String name, String text) {
    if (text == null) {
      return Optional.empty();
    }
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
        throw invalid(name, text);
      }
      return Optional.of(day);
    } catch (DateTimeParseException e) {
      throw invalid(name, text);
    }
  }

  /** An instant with its offset, empty when it is not given. */
  public Optional<OffsetDateTime> instant(String name, String text) {
    if (text == null) {
      return Optional.empty();
    }
    try {
      OffsetDateTime instant = OffsetDateTime.parse(text);
      day(name, instant.toLocalDate().toString());
      return Optional.of(instant);
    } catch (DateTimeParseException e) {
      throw invalid(name, text);
    }
  }

  /** A day that must be given. */
  public LocalDate requiredDay(String name, String text) {
    return day(name, text).orElseThrow(() -> invalid(name, ""));
  }

  /** An id, empty when it is not given. */
  public Optional<UUID> id(String name, String text) {
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      throw invalid(name, text);
    }
  }

  /**
   * The id after which a list that is ordered by ids goes on, empty at its start.
   *
   * @throws ProblemException 400 for the cursor of another list
   */
  public Optional<UUID> idAfter(PageRequest page) {
    return page.after().isEmpty() ? Optional.empty() : id("cursor", page.after());
  }

  /** A short text of printable characters, empty when it is not given. */
  public Optional<String> text(String name, String text, int maxLength) {
    if (text == null) {
      return Optional.empty();
    }
    boolean printable = text.chars().noneMatch(Character::isISOControl);
    if (text.isBlank() || text.length() > maxLength || !printable) {
      throw invalid(name, text);
    }
    return Optional.of(text);
  }

  /** {@code true} or {@code false}; false when it is not given. */
  public boolean flag(String name, String text) {
    if (text != null && !text.equals("true") && !text.equals("false")) {
      throw invalid(name, text);
    }
    return "true".equals(text);
  }

  /** A whole number from 0, empty when it is not given. */
  public Optional<Long> number(String name, String text) {
    if (text == null) {
      return Optional.empty();
    }
    if (!text.matches("\\d{1,18}")) {
      throw invalid(name, text);
    }
    return Optional.of(Long.valueOf(text));
  }

  /** A year of four digits, empty when it is not given. */
  public Optional<Integer> year(String name, String text) {
    if (text != null && !text.matches("\\d{4}")) {
      throw invalid(name, text);
    }
    return Optional.ofNullable(text).map(Integer::valueOf);
  }

  /** One of the constants of an enum, empty when it is not given. */
  public <E extends Enum<E>> Optional<E> oneOf(Class<E> type, String name, String text) {
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Enum.valueOf(type, text));
    } catch (IllegalArgumentException e) {
      throw invalid(name, text);
    }
  }

  /** The problem of a parameter that cannot have this value. */
  public ProblemException invalid(String name, String text) {
    return new ProblemException(WebProblem.INVALID_PARAMETER, name, text);
  }
}
