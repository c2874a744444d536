package vn.ntm.targets.localityattribute;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.ntm.files.table.TableFile;
import vn.ntm.messaging.Outbox;
import vn.ntm.targets.TableRefusal;
import vn.ntm.targets.UnitTable;
import vn.ntm.targets.UnitTableProblem;
import vn.ntm.targets.locality.LocalitySearch;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.conditional.EntityVersion;
import vn.ntm.web.ids.Ids;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Enters what is said of units, one by one or from a table, and ends it. */
@ApplicationScoped
class RecordAttributes {

  private static final int MAX_ROWS = 12_000;
  private static final List<String> COLUMNS =
      List.of("code", "key", "value", "validFrom", "validTo", "basis");

  private final AttributeTables tables;
  private final LocalitySearch search;
  private final CallerScope scope;
  private final CurrentCaller caller;
  private final Ids ids;
  private final Outbox outbox;

  RecordAttributes(
      AttributeTables tables,
      LocalitySearch search,
      CallerScope scope,
      CurrentCaller caller,
      Ids ids,
      Outbox outbox) {
    this.tables = tables;
    this.search = search;
    this.scope = scope;
    this.caller = caller;
    this.ids = ids;
    this.outbox = outbox;
  }

  /**
   * Enters one attribute.
   *
   * @throws ProblemException 404 outside of the subtree, 409 when something else is said of the
   *     unit on these days, 422 for a value that the attribute or the level does not have
   */
  @Transactional
  LocalityAttribute record(AttributeRequest request) {
    LocalityAtDate unit = search.nearest(request.localityId(), request.validFrom());
    scope.require(unit.path(), "attribute of " + unit.fullName());
    Optional<AttributeProblem> broken = broken(unit, request);
    if (broken.isPresent()) {
      throw broken.get() == AttributeProblem.ATTRIBUTE_OVERLAPS
          ? new ProblemException(broken.get(), request.key())
          : new ProblemException(WebProblem.INVALID)
              .part("/" + fieldOf(broken.get()), broken.get(), request.key(), request.value());
    }
    LocalityAttribute entered = tables.insert(ids.next(), request, caller.get());
    outbox.append(AttributeRecorded.event(entered, unit.path()));
    return entered;
  }

  /**
   * Ends an attribute.
   *
   * @throws ProblemException 404 outside of the subtree, 412 for another version, 422 for a day
   *     before its first or after its last
   */
  @Transactional
  LocalityAttribute end(UUID id, long expectedVersion, LocalDate validTo) {
    LocalityAttribute attribute =
        tables.lock(id).orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
    List<UUID> path = search.nearest(attribute.localityId(), attribute.validFrom()).path();
    scope.require(path, "attribute " + id);
    EntityVersion.requireCurrent(expectedVersion, attribute.version());
    boolean within =
        !validTo.isBefore(attribute.validFrom())
            && (attribute.validTo() == null || !validTo.isAfter(attribute.validTo()));
    if (!within) {
      throw new ProblemException(WebProblem.INVALID)
          .part("/validTo", AttributeProblem.ATTRIBUTE_DAYS, attribute.key(), attribute.value());
    }
    tables.end(id, validTo);
    LocalityAttribute ended = tables.lock(id).orElseThrow();
    outbox.append(AttributeRecorded.event(ended, path));
    return ended;
  }

  /**
   * Enters all attributes of a table, or none.
   *
   * @param asOf the day on which the codes are meant
   * @throws ProblemException 422 with the rows that are wrong
   */
  @Transactional
  Taken take(TableFile file, LocalDate asOf) {
    TableRefusal refusal = new TableRefusal();
    List<UnitTable.Row> rows = UnitTable.read(file, COLUMNS, MAX_ROWS, refusal);
    Map<String, LocalityAtDate> units = units(rows, asOf);
    List<AttributeRequest> requests = new ArrayList<>();
    Set<List<String>> seen = new HashSet<>();
    for (UnitTable.Row row : rows) {
      LocalityAtDate unit = units.get(row.get("code"));
      if (unit == null) {
        refusal.add(row.row(), "code", UnitTableProblem.TABLE_UNIT_UNKNOWN, row.get("code"));
      } else {
        request(row, unit, refusal)
            .filter(request -> isFree(row, unit, request, seen, refusal))
            .ifPresent(requests::add);
      }
    }
    refusal.throwIfAny();
    Map<UUID, List<UUID>> paths =
        units.values().stream()
            .collect(Collectors.toMap(LocalityAtDate::id, LocalityAtDate::path, (a, b) -> a));
    outbox.appendAll(
        requests.stream()
            .map(request -> tables.insert(ids.next(), request, caller.get()))
            .map(entered -> AttributeRecorded.event(entered, paths.get(entered.localityId())))
            .toList());
    return new Taken(requests.size());
  }

  private boolean isFree(
      UnitTable.Row row,
      LocalityAtDate unit,
      AttributeRequest request,
      Set<List<String>> seen,
      TableRefusal refusal) {
    Optional<AttributeProblem> broken =
        seen.add(List.of(row.get("code"), request.key(), request.validFrom().toString()))
            ? broken(unit, request)
            : Optional.of(AttributeProblem.ATTRIBUTE_OVERLAPS);
    broken.ifPresent(
        problem ->
            refusal.add(row.row(), fieldOf(problem), problem, request.key(), request.value()));
    return broken.isEmpty();
  }

  private Optional<AttributeRequest> request(
      UnitTable.Row row, LocalityAtDate unit, TableRefusal refusal) {
    Optional<LocalDate> from = day(row, "validFrom", refusal);
    Optional<LocalDate> to =
        row.get("validTo").isEmpty() ? Optional.empty() : day(row, "validTo", refusal);
    if (row.get("basis").isEmpty()) {
      refusal.add(row.row(), "basis", AttributeProblem.ATTRIBUTE_BASIS_MISSING);
    }
    return from.map(
        first ->
            new AttributeRequest(
                unit.id(),
                row.get("key"),
                row.get("value"),
                first,
                to.orElse(null),
                row.get("basis"),
                null,
                null));
  }

  private static Optional<LocalDate> day(UnitTable.Row row, String column, TableRefusal refusal) {
    try {
      return Optional.of(LocalDate.parse(row.get(column)));
    } catch (DateTimeParseException e) {
      refusal.add(row.row(), column, UnitTableProblem.TABLE_VALUE, row.get(column));
      return Optional.empty();
    }
  }

  private Map<String, LocalityAtDate> units(List<UnitTable.Row> rows, LocalDate day) {
    Set<String> codes =
        rows.stream()
            .map(row -> row.get("code"))
            .filter(code -> !code.isEmpty())
            .collect(Collectors.toSet());
    Map<String, LocalityAtDate> units = new HashMap<>(search.byCodes(codes, day));
    units.values().removeIf(unit -> !scope.roots().contain(unit.path()));
    return units;
  }

  private Optional<AttributeProblem> broken(LocalityAtDate unit, AttributeRequest request) {
    Optional<AttributeTables.Value> value =
        tables.values().stream()
            .filter(
                known -> known.key().equals(request.key()) && known.value().equals(request.value()))
            .findFirst();
    if (value.isEmpty()) {
      return Optional.of(AttributeProblem.ATTRIBUTE_VALUE_UNKNOWN);
    }
    if (!value.get().levels().contains(unit.level())) {
      return Optional.of(AttributeProblem.ATTRIBUTE_LEVEL);
    }
    if (request.validTo() != null && request.validTo().isBefore(request.validFrom())) {
      return Optional.of(AttributeProblem.ATTRIBUTE_DAYS);
    }
    return tables.overlaps(unit.id(), request.key(), request.validFrom(), request.validTo())
        ? Optional.of(AttributeProblem.ATTRIBUTE_OVERLAPS)
        : Optional.empty();
  }

  private static String fieldOf(AttributeProblem problem) {
    return switch (problem) {
      case ATTRIBUTE_LEVEL, ATTRIBUTE_OVERLAPS -> "key";
      case ATTRIBUTE_DAYS -> "validTo";
      case ATTRIBUTE_BASIS_MISSING -> "basis";
      case ATTRIBUTE_VALUE_UNKNOWN -> "value";
    };
  }

  /** How many attributes were entered. */
  record Taken(int attributes) {}
}
