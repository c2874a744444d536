package vn.ntm.funding.need;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.ids.Ids;
import vn.ntm.web.problem.ProblemException;

/** Imports the needs of a plan document. */
@ApplicationScoped
class ImportNeeds {

  private final ReadNeedDocument reading;
  private final NeedTables tables;
  private final CurrentCaller caller;
  private final Ids ids;
  private final Clock clock;

  ImportNeeds(
      ReadNeedDocument reading, NeedTables tables, CurrentCaller caller, Ids ids, Clock clock) {
    this.reading = reading;
    this.tables = tables;
    this.caller = caller;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Records the need.
   *
   * @throws ProblemException 409 when the document is recorded already, 422 with every wrong value
   */
  @Transactional
  Need handle(DatedNeedDocument document) {
    NeedContents contents = reading.read(document);
    Need.Head head = new Need.Head(ids.next(), 0, contents.path());
    tables.begin(head);
    if (!tables.add(head.id(), 0, contents, caller.get(), OffsetDateTime.now(clock))) {
      throw exists(contents);
    }
    List<Need.Document> documents = tables.documents(head.id());
    return Need.of(head, contents, documents.get(0), documents);
  }

  /**
   * What {@link #handle} would record, without recording it.
   *
   * @throws ProblemException as {@link #handle}
   */
  @Transactional
  Need check(DatedNeedDocument document) {
    NeedContents contents = reading.read(document);
    if (tables.exists(contents)) {
      throw exists(contents);
    }
    Need.Document checked =
        new Need.Document(
            0,
            contents.number(),
            contents.issuedOn(),
            contents.issuer(),
            contents.title(),
            contents.yearFrom(),
            contents.yearTo(),
            null,
            null);
    return Need.of(new Need.Head(null, 0, contents.path()), contents, checked, List.of(checked));
  }

  static ProblemException exists(NeedContents contents) {
    return new ProblemException(NeedProblem.NEED_EXISTS, contents.number(), contents.issuer());
  }
}
