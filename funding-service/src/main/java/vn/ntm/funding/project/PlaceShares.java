package vn.ntm.funding.project;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/**
 * The places of a project, each with its parts of a whole; all parts make the whole.
 *
 * @param whole 1 to 1,000,000
 */
public record PlaceShares(
    @Min(1) @Max(1_000_000) int whole,
    @NotEmpty @Size(max = 200) List<@NotNull @Valid PlaceShare> shares) {

  public PlaceShares {
    // A missing element is for the validation to name.
    shares = shares == null ? null : Collections.unmodifiableList(new ArrayList<>(shares));
  }

  /** The only place: it has all of the project. */
  static PlaceShares only(UUID localityId) {
    return new PlaceShares(1, List.of(new PlaceShare(localityId, 1)));
  }

  List<Integer> parts() {
    return shares.stream().map(PlaceShare::parts).toList();
  }

  /** One place and its parts of the whole. */
  public record PlaceShare(@NotNull UUID localityId, @Min(1) @Max(1_000_000) int parts) {}
}
