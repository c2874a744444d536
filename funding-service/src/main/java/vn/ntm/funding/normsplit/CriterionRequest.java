package vn.ntm.funding.normsplit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ntm.funding.normsplit.domain.NormCriterion;
import vn.ntm.funding.normsplit.domain.NormGroup;
import vn.ntm.funding.normsplit.domain.Norms;

/** A criterion and the points of its groups. */
@Schema(name = "NormCriterionRequest")
record CriterionRequest(
    @NotNull @Pattern(regexp = CODE) String code,
    @NotBlank @Size(max = 200) String label,
    @NotEmpty @Size(max = Norms.MAX_GROUPS) List<@NotNull @Valid GroupRequest> groups) {

  /** The form of the codes of criteria and groups. */
  static final String CODE = "[A-Z0-9_]{1,40}";

  NormCriterion criterion() {
    return new NormCriterion(
        code, label.strip(), groups.stream().map(GroupRequest::group).toList());
  }

  /**
   * A group of places.
   *
   * @param weight points; only proportions count
   */
  @Schema(name = "NormGroupRequest")
  record GroupRequest(
      @NotNull @Pattern(regexp = CODE) String code,
      @NotBlank @Size(max = 200) String label,
      @NotNull @Min(0) @Max(Norms.MAX_WEIGHT) Integer weight) {

    NormGroup group() {
      return new NormGroup(code, label.strip(), weight);
    }
  }
}
