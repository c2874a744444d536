package vn.ntm.targets.recognitioncase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ntm.targets.locality.LocalitySearch;
import vn.ntm.targets.locality.LocalityView;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.targets.locality.domain.Standard;
import vn.ntm.targets.recognition.ActiveRecognitions;
import vn.ntm.targets.recognition.Standing;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.paging.Page;

/**
 * Lists what localities that were merged are still recognised for, and the units that it is to be
 * acknowledged for (letter 5424/BNN-VPĐP of 2023): those that they went to, or themselves when they
 * go on with others in them. A successor that is no unit of the programme, such as a ward, has
 * nothing acknowledged, and one that was recognised for a higher standard since is exempt.
 */
@ApplicationScoped
class ReadDueAcknowledgements {

  private static final int AT_ONCE = 500;

  private final ActiveRecognitions recognitions;
  private final LocalitySearch localities;
  private final CallerScope scope;

  ReadDueAcknowledgements(
      ActiveRecognitions recognitions, LocalitySearch localities, CallerScope scope) {
    this.recognitions = recognitions;
    this.localities = localities;
    this.scope = scope;
  }

  /** One page, in the order the recognitions were recorded. */
  @Transactional
  Page<DueView> page(
      Optional<UUID> under,
      Optional<Standard> standard,
      LocalDate day,
      int limit,
      Optional<UUID> after) {
    List<DueView> due = new ArrayList<>();
    UUID from = after.orElse(null);
    List<ActiveRecognitions.Held> some;
    do {
      some =
          recognitions.after(
              scope.roots().units(),
              under.orElse(null),
              standard.orElse(null),
              Standing.on(day),
              from,
              AT_ONCE);
      due.addAll(due(some, day));
      from = some.isEmpty() ? from : some.get(some.size() - 1).id();
    } while (some.size() == AT_ONCE && due.size() <= limit);
    return Page.of(
        due.subList(0, Math.min(due.size(), limit + 1)),
        limit,
        view -> view.recognitionId().toString());
  }

  private List<DueView> due(List<ActiveRecognitions.Held> held, LocalDate day) {
    Set<UUID> ended =
        held.stream().map(ActiveRecognitions.Held::localityId).collect(Collectors.toSet());
    ended.removeAll(localities.byIds(ended, day).keySet());
    Map<UUID, List<LocalitySearch.Successor>> successors =
        localities.successorsOn(ended, day).stream()
            .filter(successor -> !successor.id().equals(successor.of()))
            .collect(Collectors.groupingBy(LocalitySearch.Successor::of));
    Set<UUID> later =
        successors.values().stream()
            .flatMap(List::stream)
            .map(LocalitySearch.Successor::id)
            .collect(Collectors.toSet());
    Later units = new Later(localities.byIds(later, day), heldBy(later, day));
    Enlarged enlarged = enlarged(held, ended, day);
    List<DueView> due = new ArrayList<>();
    for (ActiveRecognitions.Held one : held) {
      List<SuccessorView> waiting =
          ended.contains(one.localityId())
              ? waiting(one, successors.getOrDefault(one.localityId(), List.of()), units)
              : enlarged.waiting(one);
      if (!waiting.isEmpty()) {
        due.add(view(one, waiting, day));
      }
    }
    return due;
  }

  private Enlarged enlarged(List<ActiveRecognitions.Held> held, Set<UUID> ended, LocalDate day) {
    Set<UUID> living =
        held.stream()
            .map(ActiveRecognitions.Held::localityId)
            .filter(unit -> !ended.contains(unit))
            .collect(Collectors.toSet());
    Map<UUID, LocalDate> since = localities.enlargedOn(living, day);
    return new Enlarged(
        since,
        localities.byIds(since.keySet(), day),
        recognitions.of(since.keySet(), Standing.on(day)).stream()
            .filter(one -> !one.decisionDate().isBefore(since.get(one.localityId())))
            .collect(
                Collectors.groupingBy(
                    ActiveRecognitions.Recognised::localityId,
                    Collectors.mapping(
                        ActiveRecognitions.Recognised::standard, Collectors.toSet()))));
  }

  private Map<UUID, Set<Standard>> heldBy(Set<UUID> units, LocalDate day) {
    return recognitions.of(units, Standing.on(day)).stream()
        .collect(
            Collectors.groupingBy(
                ActiveRecognitions.Recognised::localityId,
                LinkedHashMap::new,
                Collectors.mapping(ActiveRecognitions.Recognised::standard, Collectors.toSet())));
  }

  private static List<SuccessorView> waiting(
      ActiveRecognitions.Held held, List<LocalitySearch.Successor> successors, Later units) {
    return successors.stream()
        .filter(successor -> units.units().containsKey(successor.id()))
        .filter(successor -> held.standard().fits(units.units().get(successor.id())))
        .filter(successor -> held.isDueFor(units.held().getOrDefault(successor.id(), Set.of())))
        .map(
            successor ->
                new SuccessorView(
                    LocalityView.of(units.units().get(successor.id())), successor.relation()))
        .toList();
  }

  private DueView view(ActiveRecognitions.Held held, List<SuccessorView> waiting, LocalDate day) {
    LocalityAtDate place = localities.nearest(held.localityId(), day);
    return new DueView(
        held.id(),
        held.standard(),
        held.decisionNumber(),
        held.decisionDate(),
        LocalityView.of(place),
        place.validTo(),
        waiting);
  }

  /**
   * Units that go on and have become larger.
   *
   * @param since the day of their last enlargement
   * @param grantedSince what they were recognised for on that day or later
   */
  private record Enlarged(
      Map<UUID, LocalDate> since,
      Map<UUID, LocalityAtDate> units,
      Map<UUID, Set<Standard>> grantedSince) {

    /** The unit itself, while what it held before is not acknowledged. */
    private List<SuccessorView> waiting(ActiveRecognitions.Held held) {
      LocalDate day = since.get(held.localityId());
      return day != null
              && held.decisionDate().isBefore(day)
              && held.standard().fits(units.get(held.localityId()))
              && held.isDueFor(grantedSince.getOrDefault(held.localityId(), Set.of()))
          ? List.of(new SuccessorView(LocalityView.of(units.get(held.localityId())), "whole"))
          : List.of();
    }
  }

  private record Later(Map<UUID, LocalityAtDate> units, Map<UUID, Set<Standard>> held) {}

  /**
   * A recognition that is to be acknowledged.
   *
   * @param locality as on its last day, or on the day asked for when it goes on
   * @param endedOn its last day, null when it goes on with others in it
   * @param successors the units for which it is to be acknowledged
   */
  @Schema(name = "DueAcknowledgement")
  record DueView(
      UUID recognitionId,
      Standard standard,
      String decisionNumber,
      LocalDate decisionDate,
      LocalityView locality,
      LocalDate endedOn,
      List<SuccessorView> successors) {

    DueView {
      successors = List.copyOf(successors);
    }
  }

  /**
   * A unit that a locality went to.
   *
   * @param relation whole, or which part of the locality went there
   */
  @Schema(name = "DueSuccessor")
  record SuccessorView(LocalityView locality, String relation) {}
}
