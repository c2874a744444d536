package vn.ntm.reporting.target;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.ntm.reporting.database.Database;
import vn.ntm.reporting.projection.ReadModel;
import vn.ntm.reporting.target.domain.Recognition;

/** The rows of the recognitions. */
@ApplicationScoped
class RecognitionRepository implements ReadModel<RecognitionRecorded> {

  private static final String KEEP =
      """
      INSERT INTO recognition_copy (recognition_id, version, locality_id, standard, decision_number,
        decision_date, recognised_year, status, ended_on)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (recognition_id) DO UPDATE SET version = EXCLUDED.version,
        locality_id = EXCLUDED.locality_id, standard = EXCLUDED.standard,
        decision_number = EXCLUDED.decision_number, decision_date = EXCLUDED.decision_date,
        recognised_year = EXCLUDED.recognised_year, status = EXCLUDED.status,
        ended_on = EXCLUDED.ended_on""";

  /**
   * Those that a plan of the years may count, by the year they count for or by their decision. What
   * ended later, as by a merger of communes, still counts in the years before. Rows that were kept
   * before their end was told have only their status.
   */
  private static final String IN_FORCE =
      """
      SELECT locality_id, standard, decision_date, recognised_year FROM recognition_copy
      WHERE (status = 'ACTIVE' OR ended_on > ?)
        AND (recognised_year BETWEEN ? AND ? OR decision_date BETWEEN ? AND ?)
      ORDER BY decision_date, recognition_id""";

  private final Database database;

  RecognitionRepository(Database database) {
    this.database = database;
  }

  @Override
  public long versionOf(UUID recognitionId) {
    return database
        .first(
            "SELECT version FROM recognition_copy WHERE recognition_id = ?",
            row -> row.getLong(1),
            recognitionId)
        .orElse(0L);
  }

  @Override
  public void keep(RecognitionRecorded told) {
    database.update(
        KEEP,
        told.recognitionId(),
        told.version(),
        told.localityId(),
        told.standard(),
        told.decisionNumber(),
        told.decisionDate(),
        told.recognisedYear(),
        told.status(),
        told.endedOn());
  }

  void empty() {
    database.update("DELETE FROM recognition_copy");
  }

  /**
   * Recognitions that count for one of the years or were decided in one of them, and that had not
   * ended by the last day of the year.
   */
  List<Recognition> inForce(int year, int yearFrom, int yearTo) {
    return database.list(
        IN_FORCE,
        row ->
            new Recognition(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getObject(3, LocalDate.class),
                row.getInt(4)),
        LocalDate.of(year, 12, 31),
        yearFrom,
        yearTo,
        LocalDate.of(yearFrom, 1, 1),
        LocalDate.of(yearTo, 12, 31));
  }
}
