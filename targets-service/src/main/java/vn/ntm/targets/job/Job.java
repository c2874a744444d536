package vn.ntm.targets.job;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Work that outlives the request that ordered it.
 *
 * @param phase what a running job does now, null otherwise
 * @param parameters what was ordered
 * @param errors the first errors; {@code counts.errors} counts all
 * @param result what a finished job did, null until then
 * @param failure code of the reason of a failed job, null otherwise
 * @param requestedBy account that ordered it
 */
public record Job(
    UUID id,
    String kind,
    State state,
    String phase,
    Map<String, Object> parameters,
    Counts counts,
    List<Error> errors,
    Map<String, Object> result,
    String failure,
    String requestedBy,
    OffsetDateTime requestedAt,
    OffsetDateTime startedAt,
    OffsetDateTime finishedAt) {

  public Job {
    errors = List.copyOf(errors);
  }

  /** Where a job stands. */
  @Schema(name = "JobState")
  public enum State {
    QUEUED,
    RUNNING,
    DONE,
    FAILED
  }

  /** Rows of the input: in all, read, found valid, written; and errors found. */
  @Schema(name = "JobCounts")
  public record Counts(int total, int read, int valid, int written, int errors) {

    /** Nothing done yet. */
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    /** The same with the count of all rows. */
    public Counts withTotal(int rows) {
      return new Counts(rows, read, valid, written, errors);
    }

    /** The same with the count of read rows. */
    public Counts withRead(int rows) {
      return new Counts(Math.max(total, rows), rows, valid, written, errors);
    }

    /** The same after checking. */
    public Counts withChecked(int validRows, int errorCount) {
      return new Counts(total, read, validRows, written, errorCount);
    }

    /** The same with the count of written rows. */
    public Counts withWritten(int rows) {
      return new Counts(total, read, valid, rows, errors);
    }
  }

  /**
   * An error in the input.
   *
   * @param part which of the files, or which sheet
   * @param row line of the file; the header is 1
   * @param column null when the whole row is meant
   * @param code name of a constant of the service's problems
   * @param arguments what the message tells
   */
  public record Error(String part, long row, String column, String code, List<String> arguments) {

    public Error {
      arguments = List.copyOf(arguments);
    }
  }
}
