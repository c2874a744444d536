package vn.ntm.targets.recognition;

import java.time.LocalDate;
import java.util.Optional;
import vn.ntm.targets.locality.domain.LocalityAtDate;

/** What recognitions need of whoever knows the rules of the procedure. */
public interface Competences {

  /** Who may recognise a locality by the rules of a day; empty where none are known of it. */
  Optional<String> competent(LocalityAtDate locality, LocalDate day);
}
