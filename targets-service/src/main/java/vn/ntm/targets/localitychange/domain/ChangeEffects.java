package vn.ntm.targets.localitychange.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.ntm.targets.locality.domain.Kind;
import vn.ntm.targets.locality.domain.Relation;
import vn.ntm.targets.locality.domain.Succession;
import vn.ntm.targets.locality.domain.UnitEffects;

/** What an act that keeps all rules does to units. */
public final class ChangeEffects {

  private final ChangeFacts facts;
  private final Map<NewUnit, UUID> ids = new LinkedHashMap<>();

  private ChangeEffects(ChangeFacts facts, Supplier<UUID> newIds) {
    this.facts = facts;
    facts.established().forEach(unit -> ids.put(unit, newIds.get()));
  }

  /**
   * Works it out.
   *
   * @param newIds the ids of units that begin
   */
  public static UnitEffects of(ChangeFacts facts, Supplier<UUID> newIds) {
    return new ChangeEffects(facts, newIds).all();
  }

  private UnitEffects all() {
    return new UnitEffects(
        facts.effectiveDate(),
        facts.established().stream().map(this::established).toList(),
        facts.units().stream().filter(this::endsNow).map(unit -> unit.state().id()).toList(),
        renamed(),
        moved(),
        recoded(),
        successions());
  }

  private UnitEffects.Established established(NewUnit unit) {
    String kind =
        facts
            .level(unit.level())
            .flatMap(level -> level.kindOf(unit.name()))
            .map(Kind::code)
            .orElseThrow();
    return new UnitEffects.Established(
        ids.get(unit),
        unit.level(),
        unit.scheme(),
        unit.code(),
        kind,
        unit.name(),
        unit.parent() == null ? null : unit.parent().state().id(),
        unit.lastDay());
  }

  private boolean endsNow(ConcernedUnit unit) {
    return !facts.goesOn(unit) && unit.state().validTo() == null;
  }

  private List<UnitEffects.Renamed> renamed() {
    if (facts.name() == null) {
      return List.of();
    }
    return facts.units().stream()
        .map(
            unit ->
                new UnitEffects.Renamed(
                    unit.state().id(),
                    facts
                        .level(unit.state().level())
                        .flatMap(level -> level.kindOf(facts.name()))
                        .map(Kind::code)
                        .orElseThrow(),
                    facts.name()))
        .toList();
  }

  private List<UnitEffects.Moved> moved() {
    List<UnitEffects.Moved> moved = new ArrayList<>();
    if (facts.parent() != null) {
      facts.units().forEach(unit -> moved.add(to(unit.state().id(), facts.parent().state().id())));
    }
    ids.forEach(
        (unit, id) -> unit.children().forEach(child -> moved.add(to(child.state().id(), id))));
    if (facts.type() == ChangeType.MERGE) {
      // What lay below the merged units lies below the one successor.
      UUID heir = heirs().findFirst().orElseThrow();
      facts.units().stream()
          .filter(this::endsNow)
          .flatMap(unit -> unit.state().children().stream())
          .filter(child -> moved.stream().noneMatch(other -> other.id().equals(child)))
          .toList()
          .forEach(child -> moved.add(to(child, heir)));
    }
    return moved;
  }

  private List<UnitEffects.Recoded> recoded() {
    return Stream.ofNullable(facts.newCode())
        .flatMap(
            code ->
                facts.units().stream()
                    .map(
                        unit ->
                            new UnitEffects.Recoded(
                                unit.state().id(),
                                unit.state().level(),
                                code.scheme(),
                                code.code())))
        .toList();
  }

  private static UnitEffects.Moved to(UUID unit, UUID parent) {
    return new UnitEffects.Moved(unit, parent);
  }

  private Stream<UUID> heirs() {
    return Stream.concat(
        ids.values().stream(), facts.successors().stream().map(unit -> unit.state().id()));
  }

  private List<UnitEffects.Became> successions() {
    if (facts.type() != ChangeType.MERGE && facts.type() != ChangeType.SPLIT) {
      return List.of();
    }
    Relation relation = facts.type() == ChangeType.MERGE ? Relation.WHOLE : Relation.PART;
    Succession.Type type = Succession.Type.valueOf(facts.type().name());
    return facts.units().stream()
        .flatMap(
            unit ->
                heirs()
                    .filter(heir -> !heir.equals(unit.state().id()))
                    .map(heir -> new UnitEffects.Became(unit.state().id(), heir, relation, type)))
        .toList();
  }
}
