package vn.ntm.targets.plan.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** All places of a plan that name a locality. */
public final class ListedPlaces {

  private final List<Place> places = new ArrayList<>();

  private ListedPlaces() {}

  /** Every mention of a locality, the plan's own first, in the order of the document. */
  public static Stream<Place> of(PlanDocument plan) {
    ListedPlaces all = new ListedPlaces();
    all.code("/localityCode", plan.localityCode());
    if (plan.scope() != null) {
      all.list("/scope/places", plan.scope().places(), null);
    }
    all.list("/places", plan.places(), null);
    for (int i = 0; i < plan.targets().size(); i++) {
      all.target("/targets/" + i, plan.targets().get(i));
    }
    for (int i = 0; i < plan.assessments().size(); i++) {
      all.mention("/assessments/" + i + "/place", plan.assessments().get(i).place(), "COMMUNE");
    }
    for (int i = 0; i < plan.milestones().size(); i++) {
      all.mention("/milestones/" + i + "/place", plan.milestones().get(i).place(), null);
    }
    for (int i = 0; i < plan.works().size(); i++) {
      all.mention("/works/" + i + "/place", plan.works().get(i).place(), "COMMUNE");
    }
    for (int i = 0; i < plan.tasks().size(); i++) {
      all.code("/tasks/" + i + "/localityCode", plan.tasks().get(i).localityCode());
    }
    for (int i = 0; i < plan.pilots().size(); i++) {
      all.mention("/pilots/" + i + "/place", plan.pilots().get(i).place(), null);
    }
    for (int i = 0; i < plan.items().size(); i++) {
      all.code("/items/" + i + "/localityCode", plan.items().get(i).localityCode());
    }
    return all.places.stream();
  }

  private void target(String at, PlanDocument.Target target) {
    list(at + "/localities", target.localities(), target.level());
    for (int i = 0; i < target.byParent().size(); i++) {
      code(at + "/byParent/" + i + "/parentCode", target.byParent().get(i).parentCode());
    }
  }

  private void list(String at, List<PlanDocument.ListedLocality> listed, String level) {
    for (int i = 0; i < listed.size(); i++) {
      mention(at + "/" + i, listed.get(i), level);
    }
  }

  private void mention(String at, PlanDocument.ListedLocality listed, String level) {
    if (listed != null) {
      // A code tells the level; the word of the list would only get in its way.
      String told = listed.code() == null ? level : null;
      places.add(new Place(at, PlaceKey.of(listed, told), Optional.of(listed)));
    }
  }

  private void code(String at, String code) {
    if (Objects.nonNull(code)) {
      places.add(new Place(at, new PlaceKey(code, null, null, null, null), Optional.empty()));
    }
  }

  /**
   * A mention.
   *
   * @param pointer JSON pointer into the document
   * @param listed with its names, where the plan gives more than a code
   */
  public record Place(String pointer, PlaceKey key, Optional<PlanDocument.ListedLocality> listed) {

    /** The code, where the plan gives one. */
    public Optional<String> code() {
      return Optional.ofNullable(key.code());
    }
  }
}
