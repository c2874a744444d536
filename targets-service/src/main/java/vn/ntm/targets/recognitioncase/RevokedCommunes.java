package vn.ntm.targets.recognitioncase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.ntm.targets.assessment.domain.RevocationRisk;
import vn.ntm.targets.locality.LocalitySearch;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.targets.locality.domain.Standard;
import vn.ntm.targets.recognition.ActiveRecognitions;

/** Counts the communes of districts whose recognition was revoked (QĐ 18/2022/QĐ-TTg). */
@ApplicationScoped
class RevokedCommunes {

  private final LocalitySearch localities;
  private final ActiveRecognitions recognitions;

  RevokedCommunes(LocalitySearch localities, ActiveRecognitions recognitions) {
    this.localities = localities;
    this.recognitions = recognitions;
  }

  /** Those of each district, as it is made up on the day; a unit without communes is left out. */
  Map<UUID, Communes> of(Collection<UUID> districts, LocalDate day) {
    Map<UUID, LocalityAtDate> children = localities.childrenOf(districts, "COMMUNE", day);
    Map<UUID, Communes> counted = new HashMap<>();
    Set<UUID> revoked = recognitions.revoked(children.keySet(), day);
    children.values().stream()
        .filter(Standard.NTM::fits)
        .forEach(
            commune ->
                counted.merge(
                    commune.parent().orElseThrow().id(),
                    new Communes(revoked.contains(commune.id()) ? 1 : 0, 1),
                    Communes::plus));
    return counted;
  }

  /** How many communes of a district lost their recognition, of all that it has. */
  record Communes(int revoked, int all) {

    /** Of a place without communes. */
    static final Communes NONE = new Communes(0, 0);

    private Communes plus(Communes other) {
      return new Communes(revoked + other.revoked, all + other.all);
    }

    /** The risk that follows from the criteria, seen together with the communes. */
    RevocationRisk with(RevocationRisk ofCriteria) {
      return ofCriteria.withCommunes(revoked, all);
    }
  }
}
