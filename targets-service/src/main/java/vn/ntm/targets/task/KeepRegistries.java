package vn.ntm.targets.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.targets.recognition.ActiveRecognitions;
import vn.ntm.targets.recognition.Standing;
import vn.ntm.targets.task.domain.RoadLength;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.ids.Ids;
import vn.ntm.web.paging.Page;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Registers model roads and rewards, and counts them. */
@ApplicationScoped
class KeepRegistries {

  private final RegistryRepository registries;
  private final ActiveRecognitions recognitions;
  private final TaskPlaces places;
  private final CallerScope scope;
  private final CurrentCaller caller;
  private final Ids ids;
  private final Clock clock;

  KeepRegistries(
      RegistryRepository registries,
      ActiveRecognitions recognitions,
      TaskPlaces places,
      CallerScope scope,
      CurrentCaller caller,
      Ids ids,
      Clock clock) {
    this.registries = registries;
    this.recognitions = recognitions;
    this.places = places;
    this.scope = scope;
    this.caller = caller;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Registers a model road.
   *
   * @throws ProblemException 404 outside of the subtree, 409 when the place has one of this name,
   *     422 for a length that is no number of metres, or a day to come
   */
  @Transactional
  ModelRoadView register(ModelRoadRequest road) {
    LocalityAtDate place = place(road.localityId(), road.recognisedOn(), "/recognisedOn");
    long metres =
        RoadLength.metres(road.kilometres())
            .orElseThrow(
                () ->
                    new ProblemException(WebProblem.INVALID)
                        .part("/kilometres", TaskProblem.MODEL_ROAD_LENGTH));
    UUID id = ids.next();
    registries.add(id, road, metres, place, caller.get(), OffsetDateTime.now(clock));
    return new ModelRoadView(
        id,
        place.id(),
        road.name(),
        RoadLength.kilometres(metres),
        road.recognisedOn(),
        road.decisionNumber());
  }

  /** One page of the model roads of the caller's subtree. */
  @Transactional
  Page<ModelRoadView> roads(Optional<UUID> under, LocalDate asOf, int limit, Optional<UUID> after) {
    List<ModelRoadView> rows = registries.roads(scope.roots(), under, asOf, after, limit + 1);
    return Page.of(rows, limit, road -> road.id().toString());
  }

  /**
   * How many model roads a place has, and how long they are together.
   *
   * @throws ProblemException 404 outside of the subtree
   */
  @Transactional
  ModelRoadTotal roadTotal(UUID under, LocalDate asOf) {
    scope.require(places.named(under, null, null, asOf).path(), "model roads of " + under);
    return registries.roadTotal(under, asOf);
  }

  /**
   * Records a reward.
   *
   * @throws ProblemException 404 outside of the subtree, 409 when it is known, 422 for another
   *     place's recognition, or a day to come
   */
  @Transactional
  RewardView record(RewardRequest reward) {
    LocalityAtDate place = place(reward.localityId(), reward.decisionDate(), "/decisionDate");
    if (reward.recognitionId() != null
        && recognitions.of(List.of(place.id()), Standing.on(reward.decisionDate())).stream()
            .noneMatch(held -> held.id().equals(reward.recognitionId()))) {
      throw new ProblemException(WebProblem.INVALID)
          .part("/recognitionId", TaskProblem.REWARD_RECOGNITION_UNKNOWN);
    }
    UUID id = ids.next();
    registries.add(id, reward, place, caller.get(), OffsetDateTime.now(clock));
    return new RewardView(
        id,
        place.id(),
        reward.recognitionId(),
        reward.title(),
        reward.proposedBy(),
        reward.decisionNumber(),
        reward.decisionDate(),
        reward.amount());
  }

  /** One page of the rewards of the caller's subtree. */
  @Transactional
  Page<RewardView> rewards(Optional<UUID> under, int limit, Optional<UUID> after) {
    List<RewardView> rows = registries.rewards(scope.roots(), under, after, limit + 1);
    return Page.of(rows, limit, reward -> reward.id().toString());
  }

  private LocalityAtDate place(UUID id, LocalDate day, String pointer) {
    LocalityAtDate place = places.named(id, null, null, day);
    scope.require(place.path(), "registry of " + place.fullName());
    if (day.isAfter(LocalDate.now(clock))) {
      throw new ProblemException(WebProblem.INVALID)
          .part(pointer, TaskProblem.REGISTRY_DAY_IN_FUTURE);
    }
    return place;
  }
}
