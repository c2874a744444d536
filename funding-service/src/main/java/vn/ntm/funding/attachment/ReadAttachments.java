package vn.ntm.funding.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import vn.ntm.funding.disbursement.DisbursementPapers;
import vn.ntm.web.audit.AuditTrail;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Reads the attachments of a disbursement in the caller's subtree. */
@ApplicationScoped
@Transactional
class ReadAttachments {

  private final DisbursementPapers papers;
  private final AttachmentTables tables;
  private final AttachmentFolder folder;
  private final AuditTrail audit;
  private final CurrentCaller caller;

  ReadAttachments(
      DisbursementPapers papers,
      AttachmentTables tables,
      AttachmentFolder folder,
      AuditTrail audit,
      CurrentCaller caller) {
    this.papers = papers;
    this.tables = tables;
    this.folder = folder;
    this.audit = audit;
    this.caller = caller;
  }

  List<Attachment> list(UUID disbursementId) {
    papers.requireReadable(disbursementId);
    return tables.of(disbursementId);
  }

  /** A file may show persons, so who reads it is written down first. */
  Content content(UUID disbursementId, UUID id) {
    papers.requireReadable(disbursementId);
    Attachment attachment =
        tables
            .find(disbursementId, id)
            .orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
    audit.allowed(caller.get(), "read attachment", "attachment " + id);
    return new Content(attachment, folder.path(attachment.sha256()));
  }

  /** An attachment and where its content lies. */
  record Content(Attachment attachment, Path path) {}
}
