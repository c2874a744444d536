package vn.ntm.targets.locality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ntm.targets.locality.domain.LocalityAtDate;

/** Tells what a unit came from and what became of it. */
@ApplicationScoped
class ReadLineage {

  private final LocalityRepository localities;
  private final LocalitySearch search;

  ReadLineage(LocalityRepository localities, LocalitySearch search) {
    this.localities = localities;
    this.search = search;
  }

  /** The units right before and right after this one. */
  @Transactional
  Lineage read(UUID id, LocalDate today) {
    LocalityAtDate unit = search.nearest(id, today);
    List<LocalityRepository.Link> links = localities.lineage(id);
    return new Lineage(
        LocalityView.of(unit), relatives(links, "PREDECESSOR"), relatives(links, "SUCCESSOR"));
  }

  private List<Relative> relatives(List<LocalityRepository.Link> links, String role) {
    return links.stream().filter(link -> link.role().equals(role)).map(this::relative).toList();
  }

  private Relative relative(LocalityRepository.Link link) {
    // A predecessor is shown as it was the day before the change, a successor as it began.
    LocalDate shown =
        link.role().equals("PREDECESSOR")
            ? link.effectiveDate().minusDays(1)
            : link.effectiveDate();
    return new Relative(
        link.type(),
        link.relation(),
        link.effectiveDate(),
        link.legalBasis(),
        LocalityView.of(search.nearest(link.localityId(), shown)));
  }

  /** A unit with its relatives. */
  @Schema(name = "Lineage")
  record Lineage(LocalityView locality, List<Relative> predecessors, List<Relative> successors) {}

  /**
   * A unit right before or after another one.
   *
   * @param relation share of the predecessor that went to the successor
   */
  record Relative(
      String type,
      String relation,
      LocalDate effectiveDate,
      String legalBasis,
      LocalityView locality) {}
}
