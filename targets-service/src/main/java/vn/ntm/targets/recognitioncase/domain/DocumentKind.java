package vn.ntm.targets.recognitioncase.domain;

/** What a paper of a dossier is. */
public enum DocumentKind {
  /** Báo cáo kết quả thực hiện tiêu chí. */
  RESULT_REPORT,
  /** Tổng hợp ý kiến. */
  COMMENTS_SYNTHESIS,
  /** Báo cáo kết quả lấy ý kiến sự hài lòng. */
  SURVEY_REPORT,
  /** Biên bản họp xã. */
  MEETING_MINUTES,
  /** Tờ trình. */
  SUBMISSION,
  /** Báo cáo thẩm tra. */
  VERIFICATION_REPORT,
  /** Báo cáo thẩm định. */
  APPRAISAL_REPORT,
  /** Xác nhận của sở, ngành. */
  DEPARTMENT_CONFIRMATION,
  /** Biên bản họp hội đồng thẩm định. */
  COUNCIL_MINUTES,
  /** Dự thảo quyết định. */
  DRAFT_DECISION,
  /** Minh chứng của một tiêu chí. */
  EVIDENCE,
  /** Ảnh, bản đồ. */
  PICTURE
}
