package vn.ntm.targets.localitychange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.ntm.targets.locality.RecordUnits;
import vn.ntm.targets.localitychange.domain.ChangeEffects;
import vn.ntm.targets.localitychange.domain.ChangeRules;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.ids.Ids;
import vn.ntm.web.problem.ProblemException;

/**
 * Takes acts over from a file, as a tree is taken over from a list: by the administrator, all or
 * none. What the file says of history is not proposed anew; its source is on record.
 */
@ApplicationScoped
class ImportLocalityChanges {

  private final ReadChangeFacts reading;
  private final LocalityActs acts;
  private final RecordUnits units;
  private final CurrentCaller caller;
  private final Ids ids;

  ImportLocalityChanges(
      ReadChangeFacts reading,
      LocalityActs acts,
      RecordUnits units,
      CurrentCaller caller,
      Ids ids) {
    this.reading = reading;
    this.acts = acts;
    this.units = units;
    this.caller = caller;
    this.ids = ids;
  }

  /**
   * Carries the acts out in their order.
   *
   * @throws ProblemException 422 with every rule that the first bad act breaks
   */
  @Transactional
  List<LocalityChange> carryOut(LocalityChangeFile file) {
    units.lock();
    List<LocalityChange> done = new ArrayList<>();
    for (int i = 0; i < file.changes().size(); i++) {
      done.add(carryOut("/changes/" + i, file.changes().get(i), file.source()));
    }
    return done;
  }

  private LocalityChange carryOut(String pointer, LocalityChangeRequest request, String source) {
    RequestChecks.requireReferences(pointer, request);
    ReadChangeFacts.Found found = reading.read(request);
    RequestChecks.refuse(pointer, ChangeRules.broken(found.facts()));
    UUID id = ids.next();
    acts.insert(
        new LocalityActs.NewAct(
            id,
            request,
            request.source() == null ? source : request.source(),
            found.paths().stream().flatMap(List::stream).distinct().toList(),
            LocalityChange.State.IMPORTED,
            caller.get()));
    units.carryOut(
        id, DecideLocalityChange.basis(request), ChangeEffects.of(found.facts(), ids::next));
    return acts.find(id).orElseThrow().change();
  }
}
