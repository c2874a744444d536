package vn.ntm.targets.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.ntm.targets.TargetsProblem;
import vn.ntm.targets.locality.LocalitySearch;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.web.caller.Caller;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.ids.Ids;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Enters recognitions that no case of the platform has led to. */
@ApplicationScoped
class EnterRecognitions {

  private final RecognitionEntryRepository entries;
  private final CheckEntry check;
  private final LocalitySearch localities;
  private final CallerScope scope;
  private final CurrentCaller caller;
  private final Ids ids;
  private final Clock clock;

  EnterRecognitions(
      RecognitionEntryRepository entries,
      CheckEntry check,
      LocalitySearch localities,
      CallerScope scope,
      CurrentCaller caller,
      Ids ids,
      Clock clock) {
    this.entries = entries;
    this.check = check;
    this.localities = localities;
    this.scope = scope;
    this.caller = caller;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Keeps the list. Nothing is recognised by it until another person approves it.
   *
   * @throws ProblemException 403 for who serves less than a province, 404 for a locality outside of
   *     the caller's subtree, 409 and 422 as {@link CheckEntry#requireSound}
   */
  @Transactional
  RecognitionEntryView handle(RecognitionEntryRequest request) {
    check.requireProvince();
    Caller who = caller.get();
    RecognitionEntryEntity entry = new RecognitionEntryEntity();
    entry.id = ids.next();
    entry.localityPath = pathOfCaller();
    entry.source = request.source();
    for (int i = 0; i < request.items().size(); i++) {
      entry.items.add(item("/items/" + i, request.items().get(i)));
    }
    check.requireSound(entry.items);
    entry.enteredBy = who.account();
    entry.enteredPerson = who.person();
    entry.enteredAt = OffsetDateTime.now(clock);
    entries.persistAndFlush(entry);
    return RecognitionEntryView.of(entry);
  }

  private UUID[] pathOfCaller() {
    return scope
        .root()
        .map(root -> localities.nearest(root, LocalDate.now(clock)).path())
        .orElse(List.of())
        .toArray(UUID[]::new);
  }

  private RecognitionEntryEntity.Item item(String pointer, RecognitionEntryRequest.Row row) {
    RecognitionEntryEntity.Item item = new RecognitionEntryEntity.Item();
    item.recognitionId = ids.next();
    item.localityId = localityId(pointer, row);
    item.standard = row.standard();
    item.decisionNumber = row.decisionNumber();
    item.decisionDate = row.decisionDate();
    item.recognisedYear = row.recognisedYear();
    item.authority = row.authority();
    item.competence = row.decidedBy();
    item.criteriaSet = row.criteriaSet();
    item.acknowledges = row.acknowledges().stream().distinct().toArray(UUID[]::new);
    return item;
  }

  private UUID localityId(String pointer, RecognitionEntryRequest.Row row) {
    if (row.localityId() != null && row.localityCode() == null) {
      return row.localityId();
    }
    if (row.localityId() != null || row.localityCode() == null || row.asOf() == null) {
      throw new ProblemException(WebProblem.INVALID)
          .part(pointer + "/localityId", TargetsProblem.LOCALITY_AMBIGUOUS);
    }
    return localities
        .byCode(row.localityCode(), row.asOf())
        .map(LocalityAtDate::id)
        .orElseThrow(
            () ->
                new ProblemException(WebProblem.INVALID)
                    .part(
                        pointer + "/localityCode",
                        TargetsProblem.LOCALITY_UNKNOWN,
                        row.localityCode(),
                        row.asOf().toString()));
  }
}
