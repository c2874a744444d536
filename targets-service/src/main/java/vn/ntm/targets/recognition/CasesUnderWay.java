package vn.ntm.targets.recognition;

import java.util.UUID;
import vn.ntm.targets.locality.domain.Standard;

/** What recognitions need of whoever leads localities through the procedure. */
public interface CasesUnderWay {

  /** Whether the locality is on its way to the standard, and nothing has been decided yet. */
  boolean includes(UUID localityId, Standard standard);
}
