package vn.ntm.funding.project;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The criteria that a project serves, each with its parts of a whole; all parts make the whole.
 *
 * @param whole 1 to 1,000,000
 */
public record CriterionShares(
    @Min(1) @Max(1_000_000) int whole,
    @NotEmpty @Size(max = 200) List<@NotNull @Valid CriterionShare> shares) {

  /** What places are recognised for; the same list as in the events of targets. */
  static final String STANDARDS =
      "NTM|ADVANCED|MODEL|MODERN|DISTRICT_NTM|DISTRICT_ADVANCED|TASK_COMPLETED|VILLAGE_NTM"
          + "|MODEL_VILLAGE|MODEL_RESIDENTIAL_AREA|PROVINCE_COMPLETED";

  public CriterionShares {
    // A missing element is for the validation to name.
    shares = shares == null ? null : Collections.unmodifiableList(new ArrayList<>(shares));
  }

  List<Integer> parts() {
    return shares.stream().map(CriterionShare::parts).toList();
  }

  /**
   * One criterion and its parts of the whole.
   *
   * @param standard the standard whose set of criteria is meant, e.g. NTM
   * @param criterion its number, or that of an indicator of it, e.g. 2 or 2.1
   */
  public record CriterionShare(
      @NotNull @Pattern(regexp = STANDARDS) String standard,
      @NotNull @Pattern(regexp = "[0-9]{1,2}([.][0-9]{1,2})?") String criterion,
      @Min(1) @Max(1_000_000) int parts) {}
}
