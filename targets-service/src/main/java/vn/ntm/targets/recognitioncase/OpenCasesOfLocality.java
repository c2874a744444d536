package vn.ntm.targets.recognitioncase;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.ntm.targets.locality.domain.Standard;
import vn.ntm.targets.recognition.CasesUnderWay;

/** The cases that are open. */
@ApplicationScoped
class OpenCasesOfLocality implements CasesUnderWay {

  private final Rows rows;

  OpenCasesOfLocality(Rows rows) {
    this.rows = rows;
  }

  @Override
  public boolean includes(UUID localityId, Standard standard) {
    return !rows.read(
            "SELECT id FROM recognition_case WHERE locality_id = ? AND standard = ?"
                + " AND state NOT IN ('RECOGNIZED', 'ANNOUNCED', 'REJECTED', 'WITHDRAWN')",
            row -> row.getObject(1, UUID.class),
            localityId,
            standard)
        .isEmpty();
  }
}
