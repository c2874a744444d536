package vn.ntm.funding.normsplit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ntm.funding.normsplit.domain.Standing;

/**
 * A place that takes part, named by its id or by its official code on the day of the split, and how
 * it stands under the criteria.
 */
@Schema(name = "NormSplitPlace")
record PlaceRequest(
    UUID localityId,
    @Pattern(regexp = "\\d{2,5}") String localityCode,
    @NotEmpty @Size(max = 100) List<@NotNull @Valid StandingRequest> standings) {

  /** Most places of a split. */
  static final int MAX_PLACES = 1_000;

  List<Standing> stated() {
    return standings.stream().map(StandingRequest::standing).toList();
  }

  /**
   * The group of the place under a criterion.
   *
   * @param quantity how often it counts there, once when absent
   */
  @Schema(name = "NormSplitStanding")
  record StandingRequest(
      @NotNull @Pattern(regexp = CriterionRequest.CODE) String criterion,
      @NotNull @Pattern(regexp = CriterionRequest.CODE) String group,
      @Min(1) @Max(Standing.MAX_QUANTITY) Integer quantity) {

    Standing standing() {
      return new Standing(criterion, group, quantity == null ? 1 : quantity);
    }
  }
}
