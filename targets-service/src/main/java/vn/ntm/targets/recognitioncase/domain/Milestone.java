package vn.ntm.targets.recognitioncase.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A subject of a case (a step, a criterion) with when it is expected and when it was done.
 *
 * @param dueOn the last day in time; of several expectations the strictest
 * @param contradicted whether different days are named for it
 * @param doneOn null while it is not done
 * @param days how late it is, 0 when it is not
 */
public record Milestone(
    String subject,
    LocalDate dueOn,
    boolean contradicted,
    LocalDate doneOn,
    Standing standing,
    long days) {

  /** How a milestone stands. */
  public enum Standing {
    /** Not done, and still in time. */
    PENDING,
    /** Not done, and late. */
    OVERDUE,
    IN_TIME,
    LATE
  }

  /** The milestones of a case, the first due first. */
  public static List<Milestone> of(
      Collection<Expectation> expectations, Map<String, LocalDate> done, LocalDate today) {
    Map<String, Set<LocalDate>> days = new TreeMap<>();
    expectations.forEach(
        expected ->
            days.computeIfAbsent(expected.subject(), subject -> new LinkedHashSet<>())
                .add(expected.lastDay()));
    return days.entrySet().stream()
        .map(entry -> of(entry.getKey(), entry.getValue(), done.get(entry.getKey()), today))
        .sorted(Comparator.comparing(Milestone::dueOn).thenComparing(Milestone::subject))
        .toList();
  }

  private static Milestone of(
      String subject, Set<LocalDate> lastDays, LocalDate done, LocalDate today) {
    LocalDate due = lastDays.stream().min(LocalDate::compareTo).orElseThrow();
    boolean late = (done == null ? today : done).isAfter(due);
    Standing standing =
        done == null
            ? (late ? Standing.OVERDUE : Standing.PENDING)
            : (late ? Standing.LATE : Standing.IN_TIME);
    long days = late ? ChronoUnit.DAYS.between(due, done == null ? today : done) : 0;
    return new Milestone(subject, due, lastDays.size() > 1, done, standing, days);
  }

  /**
   * When something is expected.
   *
   * @param lastDay that is in time
   */
  public record Expectation(String subject, LocalDate lastDay) {}
}
