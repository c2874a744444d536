package vn.ntm.funding.allocation;

/** The examples of the API description. */
final class AllocationBatchExamples {

  static final String PARTS =
      """
      {"file": "fromAccountId,receiverKind,receiverId,localityCode,amount,note\\n\
      01900000-0000-7000-8000-00000000b001,LOCALITY,,946,60000000000,Huyện Long Phú\\n\
      01900000-0000-7000-8000-00000000b001,PROJECT,01900000-0000-7000-8000-00000000e001,,40000000000,",
       "batch": {"effectiveDate": "2024-02-10", "reason": "Phân bổ vốn năm 2024",
         "legalBasis": {"number": "113/NQ-HĐND", "date": "2023-12-07",
           "issuer": "HĐND tỉnh Sóc Trăng", "level": "PROVINCE"}}}""";

  static final String PROPOSED =
      """
      {"id": "01900000-0000-7000-8000-00000000d001", "version": 0, "status": "PROPOSED", "lines": 2,
       "total": 100000000000, "effectiveDate": "2024-02-10", "reason": "Phân bổ vốn năm 2024",
       "legalBasis": {"number": "113/NQ-HĐND", "date": "2023-12-07",
         "issuer": "HĐND tỉnh Sóc Trăng"},
       "legalBasisLevel": "PROVINCE",
       "fileSha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
       "fromAccounts": [
         {"accountId": "01900000-0000-7000-8000-00000000b001", "lines": 2, "given": 100000000000,
          "taken": 0, "availableBefore": 103600000000, "availableAfter": 3600000000}],
       "checks": [{"code": "INV-01", "holds": true}, {"code": "INV-08", "holds": true},
         {"code": "INV-11", "holds": true}, {"code": "INV-15", "holds": true}],
       "proposedBy": "finance", "proposedAt": "2024-02-10T09:00:00+07:00", "decidedBy": null,
       "decidedAt": null, "decisionNote": null, "transactionId": null}""";

  static final String APPROVED =
      """
      {"id": "01900000-0000-7000-8000-00000000d001", "version": 1, "status": "APPROVED", "lines": 2,
       "total": 100000000000, "effectiveDate": "2024-02-10", "reason": "Phân bổ vốn năm 2024",
       "legalBasis": {"number": "113/NQ-HĐND", "date": "2023-12-07",
         "issuer": "HĐND tỉnh Sóc Trăng"},
       "legalBasisLevel": "PROVINCE",
       "fileSha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
       "fromAccounts": [
         {"accountId": "01900000-0000-7000-8000-00000000b001", "lines": 2, "given": 100000000000,
          "taken": 0, "availableBefore": 103600000000, "availableAfter": 3600000000}],
       "checks": [{"code": "INV-01", "holds": true}], "proposedBy": "finance",
       "proposedAt": "2024-02-10T09:00:00+07:00", "decidedBy": "leader",
       "decidedAt": "2024-02-12T09:00:00+07:00", "decisionNote": null,
       "transactionId": "01900000-0000-7000-8000-00000000f001"}""";

  static final String REJECTED =
      """
      {"id": "01900000-0000-7000-8000-00000000d001", "version": 1, "status": "REJECTED", "lines": 2,
       "total": 100000000000, "effectiveDate": "2024-02-10", "reason": "Phân bổ vốn năm 2024",
       "legalBasis": {"number": "113/NQ-HĐND", "date": "2023-12-07",
         "issuer": "HĐND tỉnh Sóc Trăng"},
       "legalBasisLevel": "PROVINCE", "fileSha256": null, "fromAccounts": [], "checks": [],
       "proposedBy": "finance", "proposedAt": "2024-02-10T09:00:00+07:00", "decidedBy": "leader",
       "decidedAt": "2024-02-12T09:00:00+07:00", "decisionNote": "Chưa đủ căn cứ",
       "transactionId": null}""";

  static final String LIST =
      """
      {"items": [{"id": "01900000-0000-7000-8000-00000000d001", "version": 1, "status": "APPROVED",
        "lines": 2, "total": 100000000000, "effectiveDate": "2024-02-10",
        "reason": "Phân bổ vốn năm 2024",
        "legalBasis": {"number": "113/NQ-HĐND", "date": "2023-12-07",
          "issuer": "HĐND tỉnh Sóc Trăng"},
        "legalBasisLevel": "PROVINCE",
        "fileSha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "proposedBy": "finance", "proposedAt": "2024-02-10T09:00:00+07:00", "decidedBy": "leader",
        "decidedAt": "2024-02-12T09:00:00+07:00", "decisionNote": null,
        "transactionId": "01900000-0000-7000-8000-00000000f001"}], "next": null}""";

  static final String REJECTION = "{\"reason\": \"Chưa đủ căn cứ\"}";

  static final String TOO_MUCH =
      """
      {"type": "urn:ntm:problem:INV-01", "title": "More than the account above has", "status": 409,
       "code": "INV-01", "invariant": "INV-01", "shortfall": 1, "available": 103600000000,
       "row": 3002, "errors": [
         {"pointer": "/fromAccounts/01900000-0000-7000-8000-00000000b001", "code": "INV-01"},
         {"pointer": "/rows/3002", "code": "INV-01"}]}""";

  private AllocationBatchExamples() {}
}
