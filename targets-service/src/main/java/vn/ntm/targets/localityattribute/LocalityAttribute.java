package vn.ntm.targets.localityattribute;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that is said of a unit, and the days on which it holds.
 *
 * @param validTo null while it goes on
 * @param basisNumber number of the decision, or name of the source, that says so
 */
@Schema(name = "LocalityAttribute")
record LocalityAttribute(
    UUID id,
    long version,
    UUID localityId,
    String key,
    String value,
    LocalDate validFrom,
    LocalDate validTo,
    String basisNumber,
    LocalDate basisIssuedOn,
    String basisIssuer,
    String recordedBy) {}
