package vn.ntm.targets.assessment;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Answers the content of a file of evidence: to be saved, never shown in place. */
public final class EvidenceContent {

  private EvidenceContent() {}

  /** The answer. */
  public static Response of(KeepEvidence.Content content) {
    return Response.ok(content.path())
        .type(MediaType.APPLICATION_OCTET_STREAM)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename*=UTF-8''" + encoded(content.evidence().name()))
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .build();
  }

  /** RFC 8187: everything but letters and digits in percent signs. */
  private static String encoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
  }
}
