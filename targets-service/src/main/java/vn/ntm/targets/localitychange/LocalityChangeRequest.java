package vn.ntm.targets.localitychange;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ntm.targets.localitychange.domain.ChangeType;

/**
 * An act as it is entered.
 *
 * @param effectiveDate the first day on which it holds
 * @param legalBasis the decision; may only be missing in a file of history that names its source
 * @param source where it is known from, when that is not the decision itself
 * @param units whom it changes: those that are merged, divided, renamed, moved or abolished
 * @param established units that begin by it
 * @param successors units that go on and take others over
 * @param parent the unit that the units come to lie under
 * @param name the new name of the one unit
 * @param newCode the official code that the one unit has from then on; null while it keeps its own
 */
@Schema(name = "LocalityChangeRequest")
record LocalityChangeRequest(
    @NotNull ChangeType type,
    @NotNull LocalDate effectiveDate,
    @Valid LegalBasis legalBasis,
    @Size(min = 1, max = 500) String source,
    @Size(max = 200) List<@NotNull @Valid UnitReference> units,
    @Size(max = 200) List<@NotNull @Valid NewUnitRequest> established,
    @Size(max = 20) List<@NotNull @Valid UnitReference> successors,
    @Valid UnitReference parent,
    @Size(min = 1, max = 100) String name,
    @Valid NewCode newCode) {

  LocalityChangeRequest {
    units = units == null ? List.of() : List.copyOf(units);
    established = established == null ? List.of() : List.copyOf(established);
    successors = successors == null ? List.of() : List.copyOf(successors);
  }

  /** The decision of an authority. */
  @Schema(name = "LocalityChangeBasis")
  record LegalBasis(
      @NotBlank @Size(max = 100) String number,
      @NotNull LocalDate issuedOn,
      @NotBlank @Size(max = 200) String issuer) {}

  /** The code that a list of units gives a unit that goes on. */
  @Schema(name = "LocalityNewCode")
  record NewCode(
      @NotNull @Pattern(regexp = "QD124|QD19") String scheme,
      @NotNull @Pattern(regexp = "[0-9]{2,5}") String code) {}

  /**
   * Names a unit by its id, or by the code it has on the day that counts: the day before the
   * effective date for whom the act changes, the effective date for whom it only names.
   */
  @Schema(name = "UnitReference")
  record UnitReference(UUID localityId, @Pattern(regexp = "[0-9A-Z-]{2,20}") String code) {}

  /**
   * A unit that begins.
   *
   * @param scheme QD124, QD19 or INTERNAL; none for a village, which gets a number
   * @param lastDay of a unit of history: the last day of its life
   * @param children units that come to lie below it
   */
  @Schema(name = "NewUnit")
  record NewUnitRequest(
      @NotNull @Pattern(regexp = "[A-Z]{1,20}") String level,
      @Pattern(regexp = "QD124|QD19|INTERNAL") String scheme,
      @Pattern(regexp = "[0-9A-Z-]{2,20}") String code,
      @NotBlank @Size(max = 100) String name,
      @Valid UnitReference parent,
      LocalDate lastDay,
      @Size(max = 500) List<@NotNull @Valid UnitReference> children) {

    NewUnitRequest {
      children = children == null ? List.of() : List.copyOf(children);
    }
  }
}
