package vn.ntm.targets.recognition;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ntm.targets.locality.domain.Standard;

/**
 * Recognitions that were decided outside of the platform, as one list.
 *
 * @param source what the list is taken from, such as the report that has it as an annex
 */
@Schema(name = "RecognitionEntryToMake")
record RecognitionEntryRequest(
    @NotBlank @Pattern(regexp = PRINTABLE) @Size(max = 500) String source,
    @NotEmpty @Size(max = 500) List<@NotNull @Valid Row> items) {

  static final String PRINTABLE = "[^\\x00-\\x1f\\x7f]*";

  RecognitionEntryRequest {
    // A missing element is for the validation to name.
    items = items == null ? null : Collections.unmodifiableList(new ArrayList<>(items));
  }

  /**
   * One of them.
   *
   * @param localityId the locality, or null with code and day
   * @param localityCode code of the locality, or null with its id
   * @param asOf the day on which the code was the locality's
   * @param recognisedYear the year the recognition counts for
   * @param authority who decided, as the decision writes it
   * @param decidedBy the same as one of those who can be competent
   * @param criteriaSet the document of the set of criteria that was met, or null
   * @param acknowledges recognitions of units that were merged into the locality: it keeps by this
   *     decision what they were recognised for, and theirs lapse (letter 5424/BNN-VPĐP of 2023)
   */
  @Schema(name = "RecognitionToEnter")
  record Row(
      UUID localityId,
      @Pattern(regexp = PRINTABLE) @Size(max = 30) String localityCode,
      LocalDate asOf,
      @NotNull Standard standard,
      @NotBlank @Pattern(regexp = PRINTABLE) @Size(max = 100) String decisionNumber,
      @NotNull LocalDate decisionDate,
      @NotNull Integer recognisedYear,
      @NotBlank @Pattern(regexp = PRINTABLE) @Size(max = 200) String authority,
      @NotNull
          @Pattern(regexp = "PROVINCIAL_CHAIRMAN|PRIME_MINISTER|DISTRICT_CHAIRMAN|COMMUNE_CHAIRMAN")
          String decidedBy,
      @Pattern(regexp = PRINTABLE) @Size(min = 1, max = 100) String criteriaSet,
      @Size(max = 100) List<@NotNull UUID> acknowledges) {

    Row {
      // A missing element is for the validation to name.
      acknowledges =
          acknowledges == null
              ? List.of()
              : Collections.unmodifiableList(new ArrayList<>(acknowledges));
    }
  }
}
