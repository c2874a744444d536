package vn.ntm.targets.assessment;

/** Bodies as they are sent and answered, for the description of the operations. */
final class Examples {

  static final String MEASUREMENT_TO_ENTER =
      """
      {"localityId": "018d7847-fdf6-7788-8b2b-1368ad7c4cb5",
       "setVersionId": "018d7847-0000-7000-8b2b-000000000318", "indicator": "15.1",
       "measuredOn": "2024-05-31", "value": {"numerator": 9120, "denominator": 9600},
       "source": "OWNER_AGENCY", "sourceReportId": "12/BC-BHXH",
       "methodNote": "Số thẻ còn hạn ngày 31/5/2024"}\
      """;

  static final String MEASUREMENT =
      """
      {"id": "01901f00-0000-7b21-a3d2-5f6c7d8e9f02",
       "batchId": "01901f00-0000-7b21-a3d2-5f6c7d8e9f01", "state": "ENTERED",
       "localityId": "018d7847-fdf6-7788-8b2b-1368ad7c4cb5",
       "setVersionId": "018d7847-0000-7000-8b2b-000000000318", "indicator": "15.1",
       "measuredOn": "2024-05-31", "value": {"numerator": 9120, "denominator": 9600},
       "source": "OWNER_AGENCY", "corrects": null}\
      """;

  static final String BATCH =
      """
      {"id": "01901f00-0000-7b21-a3d2-5f6c7d8e9f01", "version": 2, "kind": "MEASUREMENT",
       "state": "VERIFIED", "setVersionId": "018d7847-0000-7000-8b2b-000000000318",
       "localityId": "018d7847-fdf6-7788-8b2b-1368ad7c4cb5", "measuredOn": "2024-05-31",
       "source": "OWNER_AGENCY", "sourceReportId": "12/BC-BHXH", "methodNote": null,
       "items": ["15.1"], "rows": 1, "enteredBy": "locality-officer",
       "enteredAt": "2024-06-17T09:00:00+07:00",
       "decisions": [{"state": "VERIFIED", "reasons": null, "by": "department",
         "at": "2024-06-17T10:00:00+07:00"}], "jobId": null}\
      """;

  static final String BATCH_WITH_JOB =
      """
      {"id": "01901f00-0000-7b21-a3d2-5f6c7d8e9f05", "version": 3, "kind": "IMPORT",
       "state": "APPROVED", "setVersionId": "018d7847-0000-7000-8b2b-000000000318",
       "localityId": "018d7847-fdf6-7788-8b2b-1368ad7c4c89", "measuredOn": "2024-05-31",
       "source": "LOCALITY_REPORT", "sourceReportId": "Tháng 5", "methodNote": null,
       "items": ["1.1", "15.1"], "rows": 570000, "enteredBy": "coordinator",
       "enteredAt": "2024-06-17T09:00:00+07:00",
       "decisions": [{"state": "VERIFIED", "reasons": null, "by": "coordinator-2",
         "at": "2024-06-17T10:00:00+07:00"},
        {"state": "APPROVED", "reasons": null, "by": "leader",
         "at": "2024-06-17T11:00:00+07:00"}],
       "jobId": "01901f00-0000-7b21-a3d2-5f6c7d8e9f06"}\
      """;

  static final String REASONS = "{\"reasons\": \"Thiếu danh sách thẻ của hai ấp\"}";

  static final String STATEMENTS =
      """
      {"localityId": "018d7847-fdf6-7788-8b2b-1368ad7c4c89",
       "setVersionId": "018d7847-0000-7000-8b2b-000000003379", "statedOn": "2017-12-31",
       "source": "LOCALITY_REPORT", "sourceReportId": "Phụ lục 1",
       "statements": [
         {"localityId": "018d7847-fdf6-7788-8b2b-1368ad7c4cb5", "unmet": "13.1; 13.2;",
          "declaredMet": 18}]}\
      """;

  static final String CAUSES =
      """
      {"setVersionId": "018d7847-0000-7000-8b2b-000000003379", "foundOn": "2017-12-31",
       "causes": [
         {"localityId": "018d7847-fdf6-7788-8b2b-1368ad7c4cb5", "code": "13.1",
          "kind": "OBJECTIVE", "cause": "NEW_INDICATOR", "note": "Chỉ tiêu mới"}]}\
      """;

  static final String EVIDENCE =
      """
      {"id": "01901f00-0000-7b21-a3d2-5f6c7d8e9f03",
       "batchId": "01901f00-0000-7b21-a3d2-5f6c7d8e9f01", "name": "danh-sach-the.pdf",
       "mediaType": "application/pdf", "size": 182044,
       "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
       "addedBy": "locality-officer", "addedAt": "2024-06-17T09:05:00+07:00"}\
      """;

  static final String JOB =
      "{\"jobId\": \"01901f00-0000-7b21-a3d2-5f6c7d8e9f04\", \"state\": \"QUEUED\"}";

  private Examples() {}
}
