package vn.ntm.funding.attachment;

import vn.ntm.web.problem.ProblemCode;

/** The errors of attachments. Listed in docs/errors/funding.md. */
enum AttachmentProblem implements ProblemCode {
  ATTACHMENT_LIMIT(409),
  ATTACHMENT_FILE_MISSING(422),
  ATTACHMENT_EMPTY(422),
  ATTACHMENT_TYPE(422);

  private final int status;

  AttachmentProblem(int status) {
    this.status = status;
  }

  @Override
  public String code() {
    return name().replace('_', '-');
  }

  @Override
  public int status() {
    return status;
  }
}
