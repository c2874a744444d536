package vn.ntm.web.conditional;

import jakarta.ws.rs.core.EntityTag;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/**
 * The version of a resource as its ETag, and the conditions a request puts on it. RFC 9110, 6585.
 */
public final class EntityVersion {

  private EntityVersion() {}

  /** The ETag of a version. */
  public static EntityTag tag(long version) {
    return new EntityTag(Long.toString(version));
  }

  /**
   * The version a change was decided on.
   *
   * @param ifMatch the header's value
   * @throws ProblemException 428 without the header, 412 when it names no version of ours
   */
  public static long required(String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw new ProblemException(WebProblem.PRECONDITION_REQUIRED);
    }
    String tag = ifMatch.strip();
    if (!tag.matches("\"\\d{1,18}\"")) {
      throw new ProblemException(WebProblem.STALE);
    }
    return Long.parseLong(tag.substring(1, tag.length() - 1));
  }

  /**
   * Compares what the caller read with what is there, under the lock of the row.
   *
   * @throws ProblemException 412 when they differ
   */
  public static void requireCurrent(long expected, long current) {
    if (expected != current) {
      throw new ProblemException(WebProblem.STALE).fact("currentVersion", current);
    }
  }
}
