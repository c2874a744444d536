package vn.ntm.targets.recognitioncase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.ntm.targets.locality.LocalitySearch;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.targets.locality.domain.Standard;
import vn.ntm.targets.recognition.ActiveRecognitions;
import vn.ntm.targets.recognitioncase.domain.RevocationRisk;
import vn.ntm.targets.recognitioncase.domain.Share;

/** Counts the communes of a district whose recognition was revoked (QĐ 18/2022/QĐ-TTg). */
@ApplicationScoped
class RevokedCommunes {

  private final LocalitySearch localities;
  private final ActiveRecognitions recognitions;

  RevokedCommunes(LocalitySearch localities, ActiveRecognitions recognitions) {
    this.localities = localities;
    this.recognitions = recognitions;
  }

  /** The risk that follows from the criteria, seen together with the communes of a district. */
  RevocationRisk with(RevocationRisk ofCriteria, Standard standard, UUID place, LocalDate day) {
    if (!standard.level().equals("DISTRICT")) {
      return ofCriteria;
    }
    List<UUID> communes =
        localities.below(place, "COMMUNE", day).stream()
            .filter(Standard.NTM::fits)
            .map(LocalityAtDate::id)
            .toList();
    return communes.isEmpty()
        ? ofCriteria
        : ofCriteria.withCommunes(new Share(recognitions.revoked(communes, day), communes.size()));
  }
}
