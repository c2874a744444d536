package vn.ntm.funding.need;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.conditional.EntityVersion;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Records a later document that states a need anew; the documents before it stay readable. */
@ApplicationScoped
class AmendNeeds {

  private final ReadNeedDocument reading;
  private final NeedTables tables;
  private final CallerScope scope;
  private final CurrentCaller caller;
  private final Clock clock;

  AmendNeeds(
      ReadNeedDocument reading,
      NeedTables tables,
      CallerScope scope,
      CurrentCaller caller,
      Clock clock) {
    this.reading = reading;
    this.tables = tables;
    this.scope = scope;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * Adds the version.
   *
   * @throws ProblemException 404 outside of the subtree, 409 when the document is recorded already,
   *     412 when the need was amended meanwhile, 422 with every wrong value
   */
  @Transactional
  Need handle(UUID id, long expectedVersion, DatedNeedDocument document) {
    Need.Head head = tables.lock(id).orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
    scope.require(head.path(), "need " + id);
    EntityVersion.requireCurrent(expectedVersion, head.version());
    NeedContents contents = reading.read(document);
    requireAmendmentOf(head, contents);
    long version = head.version() + 1;
    tables.advance(id, version);
    if (!tables.add(id, version, contents, caller.get(), OffsetDateTime.now(clock))) {
      throw ImportNeeds.exists(contents);
    }
    List<Need.Document> documents = tables.documents(id);
    return Need.of(
        new Need.Head(id, version, head.path()),
        contents,
        documents.get(documents.size() - 1),
        documents);
  }

  private void requireAmendmentOf(Need.Head head, NeedContents contents) {
    if (!head.path().get(head.path().size() - 1).equals(contents.localityId())) {
      throw new ProblemException(NeedProblem.NEED_OF_ANOTHER_PLACE)
          .part("/localityCode", NeedProblem.NEED_OF_ANOTHER_PLACE);
    }
    List<Need.Document> documents = tables.documents(head.id());
    LocalDate amended = documents.get(documents.size() - 1).issuedOn();
    if (contents.issuedOn().isBefore(amended)) {
      throw new ProblemException(NeedProblem.AMENDED_BACKWARDS, contents.issuedOn(), amended)
          .part("/issuedOn", NeedProblem.AMENDED_BACKWARDS, contents.issuedOn(), amended);
    }
  }
}
