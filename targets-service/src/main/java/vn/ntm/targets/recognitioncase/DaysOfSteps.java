package vn.ntm.targets.recognitioncase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.ntm.targets.locality.domain.Standard;

/** Tells when the cases of a place took their steps, for other features too. */
@ApplicationScoped
public class DaysOfSteps {

  private final Rows rows;

  DaysOfSteps(Rows rows) {
    this.rows = rows;
  }

  /**
   * The last day by the given one on which each step was taken, and neither returned nor withdrawn
   * since, and on which each subject that is no step was said to be done.
   *
   * @param firstYear of the years that the cases are registered for
   */
  @Transactional
  public Map<String, LocalDate> of(
      UUID localityId, Standard standard, int firstYear, int lastYear, LocalDate day) {
    return rows
        .read(
            "SELECT done.subject, max(done.done_on) FROM recognition_case c CROSS JOIN LATERAL ("
                + "SELECT s.state AS subject, s.taken_on AS done_on FROM recognition_case_step s"
                + " WHERE s.case_id = c.id AND NOT EXISTS (SELECT 1 FROM recognition_case_step r"
                + " WHERE r.case_id = c.id AND r.number > s.number"
                + " AND r.state IN ('RETURNED', 'WITHDRAWN') AND r.taken_on <= ?)"
                + " UNION ALL SELECT d.subject, d.completed_on FROM recognition_case_completion d"
                + " WHERE d.case_id = c.id) done"
                + " WHERE c.locality_id = ? AND c.standard = ? AND c.year BETWEEN ? AND ?"
                + " AND done.done_on <= ? GROUP BY done.subject",
            row -> Map.entry(row.getString(1), row.getObject(2, LocalDate.class)),
            day,
            localityId,
            standard,
            firstYear,
            lastYear,
            day)
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
