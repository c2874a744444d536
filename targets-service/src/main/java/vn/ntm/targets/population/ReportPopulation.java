package vn.ntm.targets.population;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ntm.targets.locality.LocalityView;
import vn.ntm.targets.locality.domain.LocalityAtDate;

/** Tells a population as it was, and what it is in the boundaries of a later day. */
@ApplicationScoped
class ReportPopulation {

  private final RuralPopulation population;

  ReportPopulation(RuralPopulation population) {
    this.population = population;
  }

  /** The population below a unit. */
  @Transactional
  Population below(UUID unit, LocalDate asOf, LocalDate boundariesOf) {
    return report(population.below(unit, asOf), asOf, boundariesOf);
  }

  /** The population among units that are named. */
  @Transactional
  Population among(List<UUID> units, LocalDate asOf, LocalDate boundariesOf) {
    return report(population.among(units, asOf), asOf, boundariesOf);
  }

  private Population report(List<LocalityAtDate> units, LocalDate asOf, LocalDate boundariesOf) {
    if (boundariesOf == null) {
      return new Population(
          asOf,
          units.size(),
          null,
          units.stream().map(unit -> new Member(LocalityView.of(unit), null)).toList());
    }
    List<RuralPopulation.Continued> continued = population.inBoundariesOf(units, boundariesOf);
    List<LocalityAtDate> heirs = RuralPopulation.heirsOf(continued);
    Later later =
        new Later(
            boundariesOf,
            heirs.size(),
            (int) heirs.stream().filter(population::counts).count(),
            RuralPopulation.byKind(heirs),
            (int) continued.stream().filter(unit -> unit.heirs().isEmpty()).count());
    return new Population(
        asOf, units.size(), later, continued.stream().map(ReportPopulation::member).toList());
  }

  private static Member member(RuralPopulation.Continued continued) {
    return new Member(
        LocalityView.of(continued.unit()),
        continued.heirs().stream()
            .map(heir -> new Heir(LocalityView.of(heir.unit()), heir.relation()))
            .toList());
  }

  /**
   * A population of a day.
   *
   * @param count how many communes the programme counted
   * @param later what they are in the boundaries of a later day, null when that is not asked
   */
  @Schema(name = "RuralPopulation")
  record Population(LocalDate asOf, int count, Later later, List<Member> items) {}

  /**
   * The same communes in later boundaries.
   *
   * @param count how many units they are, each counted once
   * @param rural how many of these the programme counts
   * @param kinds how many of each kind
   * @param withoutSuccessor of how many nobody knows what became of them
   */
  @Schema(name = "LaterPopulation")
  record Later(
      LocalDate boundariesOf,
      int count,
      int rural,
      Map<String, Integer> kinds,
      int withoutSuccessor) {}

  /** A commune, and what it is later. */
  @Schema(name = "PopulationMember")
  record Member(LocalityView locality, List<Heir> later) {}

  /** A later unit; relation tells whether the commune went there wholly or in part. */
  @Schema(name = "PopulationHeir")
  record Heir(LocalityView locality, String relation) {}
}
