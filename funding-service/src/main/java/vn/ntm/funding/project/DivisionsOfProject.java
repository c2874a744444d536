package vn.ntm.funding.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.ntm.funding.FundingProblem;
import vn.ntm.funding.capital.CapitalSources;
import vn.ntm.funding.ledger.domain.AmountIsPositive;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.funding.localitycopy.Localities;
import vn.ntm.funding.project.domain.NamedOnce;
import vn.ntm.funding.project.domain.PartsMakeTheWhole;
import vn.ntm.funding.project.domain.PlaceLiesInTheProject;
import vn.ntm.funding.project.domain.SourcesMakeTheTotal;
import vn.ntm.money.Vnd;

/** Checks and records how a project is divided: by source, place, component and criterion. */
@ApplicationScoped
class DivisionsOfProject {

  private final ProjectTables tables;
  private final CapitalSources sources;
  private final Localities localities;

  DivisionsOfProject(ProjectTables tables, CapitalSources sources, Localities localities) {
    this.tables = tables;
    this.sources = sources;
    this.localities = localities;
  }

  List<BrokenRule> brokenBySources(List<SourceAmount> split, Vnd total, int year) {
    List<BrokenRule> broken = new ArrayList<>();
    for (int i = 0; i < split.size(); i++) {
      String pointer = "/sources/" + i;
      SourceAmount source = split.get(i);
      AmountIsPositive.check(source.amount())
          .map(rule -> rule.at(pointer + "/amount"))
          .ifPresent(broken::add);
      if (sources.find(source.capitalSource(), year).isEmpty()) {
        broken.add(
            BrokenRule.of(
                FundingProblem.UNKNOWN_CAPITAL_SOURCE.code(),
                pointer + "/capitalSource",
                source.capitalSource(),
                Integer.toString(year)));
      }
    }
    broken.addAll(
        NamedOnce.check("/sources", split.stream().map(SourceAmount::capitalSource).toList()));
    SourcesMakeTheTotal.check(split.stream().map(SourceAmount::amount).toList(), total)
        .ifPresent(broken::add);
    return broken;
  }

  List<BrokenRule> brokenByPlaces(PlaceShares places, UUID projectLocality) {
    List<BrokenRule> broken = new ArrayList<>();
    for (int i = 0; i < places.shares().size(); i++) {
      String pointer = "/places/shares/" + i + "/localityId";
      UUID place = places.shares().get(i).localityId();
      if (localities.find(place).isEmpty()) {
        broken.add(BrokenRule.of(FundingProblem.UNKNOWN_LOCALITY.code(), pointer, place));
      } else {
        PlaceLiesInTheProject.check(localities.path(place), projectLocality, pointer)
            .ifPresent(broken::add);
      }
    }
    PartsMakeTheWhole.check("/places", places.whole(), places.parts()).ifPresent(broken::add);
    broken.addAll(
        NamedOnce.check(
            "/places/shares",
            places.shares().stream().map(PlaceShares.PlaceShare::localityId).toList()));
    return broken;
  }

  List<BrokenRule> brokenByComponents(ComponentShares components, int year) {
    List<BrokenRule> broken = new ArrayList<>();
    if (components == null) {
      return broken;
    }
    for (int i = 0; i < components.shares().size(); i++) {
      ComponentShares.ComponentShare share = components.shares().get(i);
      if (!sources.hasComponent(share.programme(), share.component(), year)) {
        broken.add(
            BrokenRule.of(
                FundingProblem.UNKNOWN_COMPONENT.code(),
                "/components/shares/" + i + "/component",
                share.programme(),
                share.component(),
                Integer.toString(year)));
      }
    }
    PartsMakeTheWhole.check("/components", components.whole(), components.parts())
        .ifPresent(broken::add);
    broken.addAll(
        NamedOnce.check(
            "/components/shares",
            components.shares().stream()
                .map(share -> share.programme() + " " + share.component())
                .toList()));
    return broken;
  }

  List<BrokenRule> brokenByCriteria(CriterionShares criteria) {
    List<BrokenRule> broken = new ArrayList<>();
    if (criteria == null) {
      return broken;
    }
    PartsMakeTheWhole.check("/criteria", criteria.whole(), criteria.parts()).ifPresent(broken::add);
    broken.addAll(
        NamedOnce.check(
            "/criteria/shares",
            criteria.shares().stream()
                .map(share -> share.standard() + " " + share.criterion())
                .toList()));
    return broken;
  }

  void record(UUID projectId, ProjectShares shares) {
    int position = 1;
    for (PlaceShares.PlaceShare place : shares.places().shares()) {
      tables.insertPlace(
          projectId,
          position++,
          localities.path(place.localityId()),
          place.parts(),
          shares.places().whole());
    }
    if (shares.components() != null) {
      tables.insert(projectId, shares.components());
    }
    if (shares.criteria() != null) {
      tables.insert(projectId, shares.criteria());
    }
  }
}
