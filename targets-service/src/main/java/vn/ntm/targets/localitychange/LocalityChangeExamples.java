package vn.ntm.targets.localitychange;

/** What requests and answers look like, for the description. */
final class LocalityChangeExamples {

  static final String MERGER =
      """
      {"type": "MERGE", "effectiveDate": "2024-05-01",
       "legalBasis": {"number": "999/NQ-UBTVQH15", "issuedOn": "2024-03-15",
         "issuer": "Ủy ban Thường vụ Quốc hội"},
       "units": [{"code": "31669"}], "successors": [{"code": "31639"}]}\
      """;

  static final String PROPOSED =
      """
      {"id": "019018f0-0000-7000-8000-000000000001", "version": 1, "state": "PROPOSED",
       "change": {"type": "MERGE", "effectiveDate": "2024-05-01",
         "legalBasis": {"number": "999/NQ-UBTVQH15", "issuedOn": "2024-03-15",
           "issuer": "Ủy ban Thường vụ Quốc hội"},
         "source": null, "units": [{"localityId": null, "code": "31669"}], "established": [],
         "successors": [{"localityId": null, "code": "31639"}], "parent": null, "name": null},
       "proposedBy": "st-coordinator", "proposedAt": "2024-04-02T08:00:00+07:00",
       "decidedBy": null, "decidedAt": null, "reason": null}\
      """;

  static final String PAGE = "{\"items\": [" + PROPOSED + "], \"next\": null}";

  static final String IMPORTED = "{\"items\": [" + PROPOSED + "]}";

  static final String REJECTION = "{\"reason\": \"Nghị quyết chưa có hiệu lực\"}";

  static final String FILE =
      """
      {"source": "813/NQ-UBTVQH14",
       "changes": [{"type": "ESTABLISH", "effectiveDate": "2011-01-01",
         "established": [{"level": "COMMUNE", "scheme": "INTERNAL", "code": "TANYEN-NHANAM",
           "name": "Xã Nhã Nam", "parent": {"code": "216"}, "lastDay": "2019-12-31"}]}]}\
      """;

  private LocalityChangeExamples() {}
}
