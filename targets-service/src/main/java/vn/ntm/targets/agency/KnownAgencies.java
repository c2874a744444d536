package vn.ntm.targets.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import vn.ntm.targets.agency.domain.AgencyNames;
import vn.ntm.targets.locality.domain.LocalityAtDate;

/** Tells which names of agencies count in a place on a day. */
@ApplicationScoped
public class KnownAgencies {

  private final AgencyNameRepository names;

  KnownAgencies(AgencyNameRepository names) {
    this.names = names;
  }

  /** The names of the place and of those above it. */
  @Transactional
  public AgencyNames at(LocalityAtDate place, LocalDate day) {
    return new AgencyNames(names.onDay(place.path(), day), place.path());
  }
}
