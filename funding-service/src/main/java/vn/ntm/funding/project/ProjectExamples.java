package vn.ntm.funding.project;

/** Bodies for the description of the API. */
final class ProjectExamples {

  static final String REGISTRATION =
      """
      {"name": "Đường trục xã Long Phú", "investorAgency": "H55.31",
       "localityId": "018d7848-1111-7aaa-8bbb-0c0d0e0f1011", "nature": "INVESTMENT",
       "totalInvestment": 9000000000,
       "sources": [{"capitalSource": "CENTRAL_BUDGET", "amount": 6000000000},
                   {"capitalSource": "COMMUNITY", "amount": 3000000000}],
       "group": "C",
       "investmentDecision": {"number": "1205/QĐ-UBND", "date": "2024-01-20",
                              "issuer": "UBND huyện Long Phú"},
       "components": {"whole": 3, "shares": [
         {"programme": "NTM_2021_2025", "component": "02", "parts": 2},
         {"programme": "NTM_2021_2025", "component": "05", "parts": 1}]},
       "criteria": {"whole": 1, "shares": [
         {"standard": "NTM", "criterion": "2.1", "parts": 1}]}}""";

  static final String SHEET =
      """
      {"id": "019018f0-0000-7000-8000-000000000001", "version": 0,
       "name": "Đường trục xã Long Phú", "investorAgency": "H55.31",
       "localityId": "018d7848-1111-7aaa-8bbb-0c0d0e0f1011",
       "localityPath": ["018d7847-fc00-73d6-84d4-599e00882384",
                        "018d7848-1111-7aaa-8bbb-0c0d0e0f1011"],
       "nature": "INVESTMENT", "totalInvestment": 9000000000,
       "sources": [{"capitalSource": "CENTRAL_BUDGET", "amount": 6000000000},
                   {"capitalSource": "COMMUNITY", "amount": 3000000000}],
       "group": "C",
       "investmentDecision": {"number": "1205/QĐ-UBND", "date": "2024-01-20",
                              "issuer": "UBND huyện Long Phú"},
       "communityExecution": null,
       "places": {"whole": 1, "shares": [
         {"localityId": "018d7848-1111-7aaa-8bbb-0c0d0e0f1011", "parts": 1}]},
       "components": {"whole": 3, "shares": [
         {"programme": "NTM_2021_2025", "component": "02", "parts": 2},
         {"programme": "NTM_2021_2025", "component": "05", "parts": 1}]},
       "criteria": {"whole": 1, "shares": [
         {"standard": "NTM", "criterion": "2.1", "parts": 1}]},
       "closed": false, "createdBy": "investor", "createdAt": "2024-06-17T09:00:00+07:00"}""";

  static final String AMENDMENT =
      """
      {"totalInvestment": 9500000000, "reason": "Điều chỉnh quy mô mặt đường",
       "sources": [{"capitalSource": "CENTRAL_BUDGET", "amount": 6500000000},
                   {"capitalSource": "COMMUNITY", "amount": 3000000000}],
       "decision": {"number": "1688/QĐ-UBND", "date": "2024-05-30",
                    "issuer": "UBND huyện Long Phú"}}""";

  static final String PROGRESS =
      """
      {"seenOn": "2024-05-31", "percentHundredths": 6250, "quantity": 1.875, "unit": "km",
       "note": "Đã xong nền và móng"}""";

  static final String PROGRESS_RECORDED =
      """
      {"record": 3, "seenOn": "2024-05-31", "percentHundredths": 6250, "quantity": 1.875,
       "unit": "km", "note": "Đã xong nền và móng", "recordedBy": "investor",
       "recordedAt": "2024-06-17T09:00:00+07:00"}""";

  private ProjectExamples() {}
}
