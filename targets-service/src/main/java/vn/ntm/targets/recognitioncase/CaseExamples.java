package vn.ntm.targets.recognitioncase;

/** Requests and answers as the description of the API shows them. */
final class CaseExamples {

  static final String REGISTRATION =
      """
      {"localityCode": "31699", "asOf": "2024-02-05", "standard": "NTM", "year": 2024,
       "on": "2024-02-12"}\
      """;

  static final String STEP = "{\"to\": \"SELF_ASSESSED\", \"on\": \"2024-03-01\"}";

  static final String DECISION =
      """
      {"to": "RECOGNIZED", "on": "2024-06-10", "decision": {"number": "1234/QĐ-UBND",
       "recognisedYear": 2024, "authority": "PROVINCIAL_CHAIRMAN",
       "criteriaSet": "318/QĐ-TTg"}}\
      """;

  static final String RETURN =
      """
      {"to": "RETURNED", "on": "2024-05-06",
       "reason": "Chưa có số liệu thu nhập của cơ quan thống kê"}\
      """;

  static final String CASE =
      """
      {"id": "01900000-0000-7000-8000-0000000000c1", "version": 2,
       "locality": {"id": "01900000-0000-7000-8000-000000031699", "level": "COMMUNE", "kind": "XA",
         "name": "Xã Tài Văn", "fullName": "Xã Tài Văn, Huyện Trần Đề, Tỉnh Sóc Trăng",
         "scheme": "QD124", "code": "31699", "validFrom": "2024-01-01", "validTo": null,
         "asOf": "2024-06-17", "parents": []},
       "standard": "NTM", "year": 2024, "state": "REGISTERED", "reached": "REGISTERED",
       "round": null, "recognitionId": null,
       "criteria": {"state": "NOT_MET",
         "setVersionId": "01900000-0000-7000-8000-0000000000f1", "set": "COMMUNE_2021",
         "document": "318/QĐ-TTg", "asOf": "2024-06-17", "known": true, "criteria": 19, "met": 17,
         "unmetCriteria": ["17"], "unmet": ["17.1"], "undetermined": ["10"]},
       "steps": [{"number": 1, "state": "REGISTERED", "on": "2024-02-12", "reason": null,
         "procedure": "QD18-2022", "dueOn": null, "dueOnCertain": null,
         "holidaysKnownThrough": null, "daysLate": 0, "recordedBy": "officer",
         "recordedAt": "2024-02-12T09:00:00+07:00"}],
       "next": {"state": "SELF_ASSESSED", "on": "2024-06-17", "procedure": "QD18-2022",
         "actingRole": "locality-officer", "actingLevel": "COMMUNE", "dueOn": null,
         "dueOnCertain": null, "holidaysKnownThrough": null,
         "daysLate": 0, "missing": [
           {"code": "CASE-DOCUMENT-MISSING", "arguments": ["RESULT_REPORT"]}]},
       "milestones": [{"subject": "SUBMITTED_TO_PROVINCE", "dueOn": "2024-09-30",
         "contradicted": false, "doneOn": null, "standing": "PENDING", "days": 0}],
       "planned": [{"planId": "01900000-0000-7000-8000-0000000000d1", "plan": "23/KH-UBND",
         "kind": "DOSSIER_SUBMITTED", "step": "gửi hồ sơ", "dueOn": "2024-09-30"}],
       "papers": {"documents": [], "surveys": [], "votes": [], "opinions": [],
         "findings": [], "expectations": []}}\
      """;

  static final String DOCUMENT =
      """
      {"kind": "RESULT_REPORT", "criterion": null, "number": "12/BC-UBND",
       "issuedOn": "2024-03-01", "issuer": "UBND xã Tài Văn", "signer": "Chủ tịch UBND xã",
       "signature": "VALID",
       "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}\
      """;

  static final String SURVEY =
      """
      {"on": "2024-03-25", "householdsTotal": 2000, "householdsAsked": 1500,
       "formsCollected": 1490, "formsValid": 1480, "satisfied": 1420, "notSatisfied": 60,
       "contents": [{"content": "Thu nhập", "satisfied": 1400, "notSatisfied": 80}],
       "units": [{"localityId": "01900000-0000-7000-8000-0000000000a1", "localityCode": null,
         "householdsTotal": 2000, "householdsAsked": 1500, "formsCollected": 1490,
         "formsValid": 1480, "satisfied": 1420, "notSatisfied": 60,
         "contents": [{"content": "Thu nhập", "satisfied": 1400, "notSatisfied": 80}]}]}\
      """;

  static final String VOTE =
      """
      {"body": "COMMUNE_MEETING", "on": "2024-04-02", "present": 50, "inFavour": 48}\
      """;

  static final String OPINION =
      """
      {"agency": "H55.31", "criterion": "17", "verdict": "MET",
       "figures": "Tỷ lệ hộ sử dụng nước sạch 68 %", "conclusion": "Đạt tiêu chí số 17",
       "on": "2024-05-20"}\
      """;

  static final String FINDING =
      """
      {"source": "COUNCIL", "criterion": "17", "finding": "Bãi rác xã chưa được xử lý",
       "blocking": true, "dueOn": "2024-06-30"}\
      """;

  static final String REMEDY =
      """
      {"on": "2024-06-14", "remedy": "Đã đóng bãi rác, chuyển về khu xử lý của huyện"}\
      """;

  static final String MILESTONE =
      """
      {"subject": "VERIFIED", "on": "2019-11-15", "precision": "MID_MONTH", "qualifier": "BY",
       "source": "116/KH-BCĐ"}\
      """;

  static final String COMPLETION = "{\"subject\": \"5.2\", \"on\": \"2024-03-30\"}";

  static final String ROUND =
      """
      {"localityCode": "94", "asOf": "2024-02-05", "level": "COMMUNE", "name": "Đợt tháng 10",
       "cutOff": "2024-10-01", "legalBasis": "23/KH-UBND"}\
      """;

  static final String ROUND_ANSWER =
      """
      {"id": "01900000-0000-7000-8000-0000000000d1",
       "localityId": "01900000-0000-7000-8000-000000000094", "level": "COMMUNE",
       "name": "Đợt tháng 10", "cutOff": "2024-10-01", "legalBasis": "23/KH-UBND",
       "recordedAt": "2024-02-12T09:00:00+07:00"}\
      """;

  static final String COUNTS =
      """
      {"recognised": 13, "decisionPending": 1, "onTheWay": 8,
       "byState": {"REGISTERED": 5, "SELF_ASSESSED": 3, "APPRAISED": 1, "RECOGNIZED": 2}}\
      """;

  private CaseExamples() {}
}
