package vn.ntm.targets.job;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ntm.web.problem.ProblemCode;
import vn.ntm.web.problem.ProblemDocument;

/** A job as it is answered, with its texts in the language of the reader. */
@Schema(name = "Job")
record JobView(
    UUID id,
    String kind,
    Job.State state,
    String phase,
    Map<String, Object> parameters,
    Job.Counts counts,
    List<RowError> errors,
    Map<String, Object> result,
    Failure failure,
    OffsetDateTime requestedAt,
    OffsetDateTime startedAt,
    OffsetDateTime finishedAt) {

  static JobView of(Job job, JobKind kind, Locale language) {
    return new JobView(
        job.id(),
        job.kind(),
        job.state(),
        job.phase(),
        job.parameters(),
        job.counts(),
        job.errors().stream().map(error -> RowError.of(error, kind, language)).toList(),
        job.result(),
        Failure.of(job, kind, language),
        job.requestedAt(),
        job.startedAt(),
        job.finishedAt());
  }

  /** A bad row. */
  @Schema(name = "JobRowError")
  record RowError(String part, long row, String column, String code, String detail) {

    static RowError of(Job.Error error, JobKind kind, Locale language) {
      ProblemCode problem = kind.problem(error.code());
      return new RowError(
          error.part(),
          error.row(),
          error.column(),
          problem.code(),
          ProblemDocument.text(problem, "detail", List.copyOf(error.arguments()), language));
    }
  }

  /** Why a job failed. */
  @Schema(name = "JobFailure")
  record Failure(String code, String detail) {

    static Failure of(Job job, JobKind kind, Locale language) {
      if (job.failure() == null) {
        return null;
      }
      ProblemCode problem = kind.problem(job.failure());
      return new Failure(
          problem.code(),
          ProblemDocument.text(
              problem, "detail", List.of(Integer.toString(job.counts().errors())), language));
    }
  }
}
