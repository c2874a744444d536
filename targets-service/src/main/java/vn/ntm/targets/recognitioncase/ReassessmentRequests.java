package vn.ntm.targets.recognitioncase;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ntm.targets.locality.domain.Standard;

/** What is sent about re-assessments. */
final class ReassessmentRequests {

  private static final String PRINTABLE = "[^\\x00-\\x1f\\x7f]*";

  private ReassessmentRequests() {}

  /**
   * A re-assessment of all that are recognised in a unit.
   *
   * @param criteriaSet the document of the set that is in force now
   * @param criteria how many it has
   * @param setVersionId the set itself; without it the one in force on the due day that rests on
   *     the document, if there is one
   */
  @Schema(name = "ReassessmentRequest")
  record Opening(
      UUID localityId,
      @Pattern(regexp = PRINTABLE) @Size(max = 30) String localityCode,
      LocalDate asOf,
      @NotNull Standard standard,
      @NotBlank @Pattern(regexp = PRINTABLE) @Size(max = 100) String criteriaSet,
      @Min(1) @Max(100) int criteria,
      @NotNull LocalDate dueOn,
      UUID setVersionId) {}

  /**
   * The review of one recognised locality.
   *
   * @param unmet codes of the criteria that it does not meet
   */
  @Schema(name = "ReviewRequest")
  record Review(
      @NotNull UUID recognitionId,
      @NotNull LocalDate reviewedOn,
      @NotNull @Size(max = 100)
          List<@NotNull @Pattern(regexp = "[0-9A-Za-z.]{1,20}") String> unmet) {

    Review {
      unmet = unmet == null ? null : List.copyOf(unmet);
    }
  }
}
