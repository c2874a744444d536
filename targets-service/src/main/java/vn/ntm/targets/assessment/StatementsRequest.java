package vn.ntm.targets.assessment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ntm.targets.criteria.domain.MeasurementSource;

/**
 * What a report states of places, as the annexes of plans do.
 *
 * @param localityId a unit that all its places lie in
 * @param statedOn the day that it is about
 * @param statements one for each place
 */
@Schema(name = "StatementsToEnter")
record StatementsRequest(
    @NotNull UUID localityId,
    @NotNull UUID setVersionId,
    @NotNull LocalDate statedOn,
    @NotNull MeasurementSource source,
    @Size(max = 100) @Pattern(regexp = "[^\\x00-\\x1f\\x7f]*") String sourceReportId,
    @Size(max = 1000) @Pattern(regexp = "[^\\x00-\\x1f\\x7f]*") String methodNote,
    @NotEmpty @Size(max = 1000) List<@NotNull @Valid Statement> statements) {

  StatementsRequest {
    statements = statements == null ? null : java.util.Collections.unmodifiableList(statements);
  }

  /**
   * What is stated of one place.
   *
   * @param unmet printed list of criteria or indicators that it does not meet, "" when it meets
   *     all; null when only a total is stated
   * @param declaredMet printed number of criteria that it meets, null when none is printed
   */
  @Schema(name = "StatementOfPlace")
  record Statement(
      @NotNull UUID localityId,
      @Size(max = 500) @Pattern(regexp = "[^\\x00-\\x1f\\x7f]*") String unmet,
      @Min(0) @Max(99) Integer declaredMet) {}
}
