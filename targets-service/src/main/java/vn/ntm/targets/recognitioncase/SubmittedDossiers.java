package vn.ntm.targets.recognitioncase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.ntm.targets.locality.domain.Standard;

/** Tells for which places a whole dossier lies at the province, for other features too. */
@ApplicationScoped
public class SubmittedDossiers {

  private final Rows rows;

  SubmittedDossiers(Rows rows) {
    this.rows = rows;
  }

  /**
   * The dossiers of a standard that were submitted to the province by a day and neither returned
   * nor withdrawn since.
   */
  @Transactional
  public List<Submitted> of(Collection<UUID> localityIds, Standard standard, LocalDate day) {
    return localityIds.isEmpty()
        ? List.of()
        : rows.read(
            "SELECT DISTINCT c.locality_id, c.year FROM recognition_case c"
                + " JOIN recognition_case_step s ON s.case_id = c.id"
                + " WHERE c.locality_id = ANY (?::uuid[]) AND c.standard = ?"
                + " AND s.state = 'SUBMITTED_TO_PROVINCE' AND s.taken_on <= ?"
                + " AND NOT EXISTS (SELECT 1 FROM recognition_case_step r WHERE r.case_id = c.id"
                + " AND r.number > s.number AND r.state IN ('RETURNED', 'WITHDRAWN') AND r.taken_on <= ?)",
            row -> new Submitted(row.getObject(1, UUID.class), row.getInt(2)),
            Rows.array(localityIds),
            standard,
            day,
            day);
  }

  /**
   * A dossier that lies at the province.
   *
   * @param year that the case is registered for
   */
  public record Submitted(UUID localityId, int year) {}
}
