package vn.ntm.targets.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import vn.ntm.files.content.UploadedContent;
import vn.ntm.web.audit.AuditTrail;
import vn.ntm.web.caller.Caller;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.ids.Ids;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/**
 * Keeps the files that prove a record. Whoever owns the record decides who may attach and read
 * them; the same content again is the same evidence.
 */
@ApplicationScoped
@Transactional
public class KeepEvidence {

  private static final int MOST = 20;
  private static final UploadedContent.Refusals REFUSALS =
      new UploadedContent.Refusals(
          AssessmentProblem.EVIDENCE_FILE_MISSING,
          AssessmentProblem.EVIDENCE_EMPTY,
          AssessmentProblem.EVIDENCE_TYPE);

  private final EvidenceRepository evidence;
  private final EvidenceFolder folder;
  private final CurrentCaller caller;
  private final AuditTrail audit;
  private final Ids ids;
  private final Clock clock;
  private final long maxBytes;

  KeepEvidence(
      EvidenceRepository evidence,
      EvidenceFolder folder,
      CurrentCaller caller,
      AuditTrail audit,
      Ids ids,
      Clock clock,
      @ConfigProperty(name = "ntm.evidence.max-bytes", defaultValue = "8388608") long maxBytes) {
    this.evidence = evidence;
    this.folder = folder;
    this.caller = caller;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
    this.maxBytes = maxBytes;
  }

  /**
   * The one file of a request: PDF, PNG or JPEG by its first bytes.
   *
   * @throws ProblemException 413 when it is too large, 422 when there is none, or of another type
   */
  public UploadedContent uploaded(List<FileUpload> uploads) {
    return UploadedContent.of(uploads, maxBytes, REFUSALS);
  }

  /**
   * Keeps a file.
   *
   * @throws ProblemException 409 with too many files
   */
  public Evidence keep(ProvenRecord record, UUID id, UploadedContent file) {
    List<Evidence> known = evidence.of(record, id);
    if (known.stream().noneMatch(one -> one.sha256().equals(file.sha256()))
        && known.size() >= MOST) {
      throw new ProblemException(AssessmentProblem.EVIDENCE_LIMIT, Integer.toString(MOST));
    }
    folder.keep(file.path(), file.sha256());
    Caller sender = caller.get();
    evidence.insertIfNew(
        record,
        new Evidence(
            ids.next(),
            id,
            file.name(),
            file.mediaType(),
            file.size(),
            file.sha256(),
            sender.account(),
            OffsetDateTime.now(clock)),
        sender.person());
    return evidence.of(record, id).stream()
        .filter(one -> one.sha256().equals(file.sha256()))
        .findFirst()
        .orElseThrow();
  }

  /** The files of a record, in the order of adding. */
  public List<Evidence> of(ProvenRecord record, UUID id) {
    return evidence.of(record, id);
  }

  /**
   * The content of a file. It may show persons, so who reads it is written down first.
   *
   * @throws ProblemException 404 when the record has no such file
   */
  public Content content(ProvenRecord record, UUID id, UUID evidenceId) {
    Evidence found =
        evidence.of(record, id).stream()
            .filter(one -> one.id().equals(evidenceId))
            .findFirst()
            .orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
    audit.allowed(caller.get(), "read evidence", "evidence " + evidenceId);
    return new Content(found, folder.path(found.sha256()));
  }

  /** A file and where its content lies. */
  public record Content(Evidence evidence, Path path) {

    /** The answer to who asked for it: to be saved, never shown in place. */
    public Response answer() {
      return Response.ok(path)
          .type(MediaType.APPLICATION_OCTET_STREAM)
          .header(
              HttpHeaders.CONTENT_DISPOSITION,
              "attachment; filename*=UTF-8''" + encoded(evidence.name()))
          .header("X-Content-Type-Options", "nosniff")
          .header("Content-Security-Policy", "default-src 'none'; sandbox")
          .build();
    }

    /** RFC 8187: everything but letters and digits in percent signs. */
    private static String encoded(String name) {
      return URLEncoder.encode(name, StandardCharsets.UTF_8)
          .replace("+", "%20")
          .replace("*", "%2A");
    }
  }
}
