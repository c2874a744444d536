package vn.ntm.targets.locality;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ntm.targets.locality.domain.LocalityAtDate;

/**
 * A unit as it is answered.
 *
 * @param fullName the name with all names above it: names alone are not unique
 * @param parents the units above it, the nearest first
 */
@Schema(name = "Locality")
public record LocalityView(
    UUID id,
    String level,
    String kind,
    String name,
    String fullName,
    String scheme,
    String code,
    LocalDate validFrom,
    LocalDate validTo,
    LocalDate asOf,
    List<LocalityAtDate.Ancestor> parents) {

  public LocalityView {
    parents = List.copyOf(parents);
  }

  /** The unit as it stood on its day. */
  public static LocalityView of(LocalityAtDate unit) {
    return new LocalityView(
        unit.id(),
        unit.level(),
        unit.kind(),
        unit.name(),
        unit.fullName(),
        unit.scheme(),
        unit.code(),
        unit.validFrom(),
        unit.validTo(),
        unit.asOf(),
        unit.parents());
  }
}
