package vn.ntm.funding.project;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The components of programmes that a project belongs to, each with its parts of a whole; all parts
 * make the whole.
 *
 * @param whole 1 to 1,000,000
 */
public record ComponentShares(
    @Min(1) @Max(1_000_000) int whole,
    @NotEmpty @Size(max = 200) List<@NotNull @Valid ComponentShare> shares) {

  public ComponentShares {
    // A missing element is for the validation to name.
    shares = shares == null ? null : Collections.unmodifiableList(new ArrayList<>(shares));
  }

  List<Integer> parts() {
    return shares.stream().map(ComponentShare::parts).toList();
  }

  /** One component and its parts of the whole. */
  public record ComponentShare(
      @NotBlank @Size(max = 50) String programme,
      @NotBlank @Size(max = 10) String component,
      @Min(1) @Max(1_000_000) int parts) {}
}
