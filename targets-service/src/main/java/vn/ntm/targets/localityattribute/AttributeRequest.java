package vn.ntm.targets.localityattribute;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An attribute as it is entered.
 *
 * @param validTo null while it goes on
 * @param basisNumber number of the decision that says so
 */
@Schema(name = "LocalityAttributeRequest")
record AttributeRequest(
    @NotNull UUID localityId,
    @NotNull @Pattern(regexp = "[A-Z_]{1,40}") String key,
    @NotNull @Pattern(regexp = "[0-9A-Z_]{1,20}") String value,
    @NotNull LocalDate validFrom,
    LocalDate validTo,
    @NotBlank @Size(max = 200) String basisNumber,
    LocalDate basisIssuedOn,
    @Size(max = 200) String basisIssuer) {}
