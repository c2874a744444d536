package vn.ntm.targets.localitychange;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.ntm.targets.locality.LocalitySearch;
import vn.ntm.targets.locality.UnitHistory;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.targets.localitychange.domain.ChangeFacts;
import vn.ntm.targets.localitychange.domain.ConcernedUnit;
import vn.ntm.targets.localitychange.domain.NewCode;
import vn.ntm.targets.localitychange.domain.NewUnit;

/** Looks up the units that an act names. */
@ApplicationScoped
class ReadChangeFacts {

  private final LocalitySearch search;
  private final UnitHistory history;
  private final Clock clock;

  ReadChangeFacts(LocalitySearch search, UnitHistory history, Clock clock) {
    this.search = search;
    this.history = history;
    this.clock = clock;
  }

  /** The act with all that the rules look at. */
  Found read(LocalityChangeRequest request) {
    Reading reading = new Reading(request.effectiveDate());
    LocalDate before = request.effectiveDate().minusDays(1);
    List<ConcernedUnit> units = new ArrayList<>();
    for (int i = 0; i < request.units().size(); i++) {
      units.add(reading.unit("/units/" + i, request.units().get(i), before));
    }
    List<ConcernedUnit> successors = new ArrayList<>();
    for (int i = 0; i < request.successors().size(); i++) {
      successors.add(
          reading.unit("/successors/" + i, request.successors().get(i), request.effectiveDate()));
    }
    List<NewUnit> established = new ArrayList<>();
    for (int i = 0; i < request.established().size(); i++) {
      established.add(reading.newUnit("/established/" + i, request.established().get(i)));
    }
    ConcernedUnit parent =
        request.parent() == null
            ? null
            : reading.unit("/parent", request.parent(), request.effectiveDate());
    ChangeFacts facts =
        new ChangeFacts(
            request.type(),
            request.effectiveDate(),
            request.legalBasis() == null ? null : request.legalBasis().issuedOn(),
            LocalDate.now(clock),
            units,
            established,
            successors,
            parent,
            request.name(),
            reading.newCode(request.newCode(), units),
            history.levelsOn(request.effectiveDate()));
    return new Found(facts, List.copyOf(reading.paths));
  }

  /**
   * An act with what was looked up for it.
   *
   * @param paths each unit that it names with the units above it, the highest first
   */
  record Found(ChangeFacts facts, List<List<UUID>> paths) {}

  /** The look-ups of one act. */
  private final class Reading {

    private final LocalDate day;
    private final Set<List<UUID>> paths = new LinkedHashSet<>();

    Reading(LocalDate day) {
      this.day = day;
    }

    ConcernedUnit unit(
        String pointer, LocalityChangeRequest.UnitReference reference, LocalDate on) {
      Optional<UUID> id =
          reference.localityId() == null
              ? search.byCode(String.valueOf(reference.code()), on).map(LocalityAtDate::id)
              : Optional.of(reference.localityId());
      return new ConcernedUnit(
          pointer, id.flatMap(found -> history.nearest(found, on)).map(this::state).orElse(null));
    }

    NewUnit newUnit(String pointer, LocalityChangeRequest.NewUnitRequest request) {
      List<ConcernedUnit> children = new ArrayList<>();
      for (int i = 0; i < request.children().size(); i++) {
        children.add(unit(pointer + "/children/" + i, request.children().get(i), day.minusDays(1)));
      }
      boolean sensible = request.lastDay() == null || !request.lastDay().isBefore(day);
      boolean taken =
          sensible
              && request.code() != null
              && request.scheme() != null
              && history.isTaken(
                  request.level(), request.scheme(), request.code(), day, request.lastDay());
      return new NewUnit(
          pointer,
          request.level(),
          request.scheme(),
          request.code(),
          taken,
          request.name(),
          request.parent() == null ? null : unit(pointer + "/parent", request.parent(), day),
          request.lastDay(),
          children);
    }

    NewCode newCode(LocalityChangeRequest.NewCode code, List<ConcernedUnit> units) {
      if (code == null) {
        return null;
      }
      boolean taken =
          units.stream()
              .filter(ConcernedUnit::isKnown)
              .anyMatch(
                  unit ->
                      history.isTaken(unit.state().level(), code.scheme(), code.code(), day, null));
      return new NewCode(code.scheme(), code.code(), taken);
    }

    private ConcernedUnit.State state(UnitHistory.Place place) {
      LocalityAtDate unit = place.unit();
      paths.add(unit.path());
      return new ConcernedUnit.State(
          unit.id(),
          unit.level(),
          unit.kind(),
          unit.name(),
          unit.parent().map(LocalityAtDate.Ancestor::id).orElse(null),
          unit.validFrom(),
          unit.validTo(),
          place.nameSince(),
          place.parentSince(),
          place.codeSince(),
          place.children());
    }
  }
}
