package vn.ntm.funding.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import vn.ntm.files.content.UploadedContent;
import vn.ntm.funding.disbursement.DisbursementPapers;
import vn.ntm.web.caller.Caller;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.ids.Ids;
import vn.ntm.web.problem.ProblemException;

/** Adds a file to a disbursement; the same content again is the same attachment. */
@ApplicationScoped
class AttachFile {

  private static final int MOST = 50;

  private final DisbursementPapers papers;
  private final AttachmentTables tables;
  private final AttachmentFolder folder;
  private final CurrentCaller caller;
  private final Ids ids;
  private final Clock clock;

  AttachFile(
      DisbursementPapers papers,
      AttachmentTables tables,
      AttachmentFolder folder,
      CurrentCaller caller,
      Ids ids,
      Clock clock) {
    this.papers = papers;
    this.tables = tables;
    this.folder = folder;
    this.caller = caller;
    this.ids = ids;
    this.clock = clock;
  }

  @Transactional
  Attachment handle(UUID disbursementId, UploadedContent file) {
    papers.lockToAdd(disbursementId);
    if (tables.ofContent(disbursementId, file.sha256()).isEmpty()
        && tables.of(disbursementId).size() >= MOST) {
      throw new ProblemException(AttachmentProblem.ATTACHMENT_LIMIT, Integer.toString(MOST));
    }
    folder.keep(file.path(), file.sha256());
    Caller sender = caller.get();
    tables.insertIfNew(
        new Attachment(
            ids.next(),
            disbursementId,
            file.name(),
            file.mediaType(),
            file.size(),
            file.sha256(),
            sender.account(),
            OffsetDateTime.now(clock)),
        sender.person());
    return tables.ofContent(disbursementId, file.sha256()).orElseThrow();
  }
}
