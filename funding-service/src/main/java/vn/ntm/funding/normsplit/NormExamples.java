package vn.ntm.funding.normsplit;

/** The examples of the API description. */
final class NormExamples {

  static final String NORM_SET_REQUEST =
      """
      {"programme": "NTM_2021_2025", "name": "Định mức phân bổ vốn đầu tư cho các xã",
       "localityId": "01900000-0000-7000-8000-000000000094", "validFrom": "2022-01-01",
       "legalBasis": {"number": "12/2022/NQ-HĐND", "date": "2022-07-15",
         "issuer": "HĐND tỉnh Sóc Trăng"},
       "criteria": [
         {"code": "STANDARD", "label": "Mức đạt chuẩn", "groups": [
           {"code": "BELOW_15", "label": "Xã đạt dưới 15 tiêu chí", "weight": 40},
           {"code": "FROM_15", "label": "Xã đạt từ 15 tiêu chí", "weight": 30},
           {"code": "RECOGNISED", "label": "Xã đã đạt chuẩn", "weight": 10}]},
         {"code": "KHMER", "label": "Vùng đồng bào dân tộc", "groups": [
           {"code": "YES", "label": "Có", "weight": 5},
           {"code": "NO", "label": "Không", "weight": 0}]}]}""";

  static final String NORM_SET =
      """
      {"id": "01900000-0000-7000-8000-00000000a001", "programme": "NTM_2021_2025",
       "name": "Định mức phân bổ vốn đầu tư cho các xã",
       "localityId": "01900000-0000-7000-8000-000000000094", "validFrom": "2022-01-01",
       "validTo": null,
       "legalBasis": {"number": "12/2022/NQ-HĐND", "date": "2022-07-15",
         "issuer": "HĐND tỉnh Sóc Trăng"},
       "replaces": null,
       "criteria": [
         {"code": "STANDARD", "label": "Mức đạt chuẩn", "groups": [
           {"code": "BELOW_15", "label": "Xã đạt dưới 15 tiêu chí", "weight": 40},
           {"code": "RECOGNISED", "label": "Xã đã đạt chuẩn", "weight": 10}]}],
       "recordedBy": "finance", "recordedAt": "2022-08-01T09:00:00+07:00"}""";

  static final String PREVIEW_REQUEST =
      """
      {"amount": 100, "weights": [
         {"normSetId": "01900000-0000-7000-8000-00000000a001"},
         {"criteria": [
           {"code": "STANDARD", "label": "Mức đạt chuẩn", "groups": [
             {"code": "BELOW_15", "label": "Xã đạt dưới 15 tiêu chí", "weight": 2},
             {"code": "RECOGNISED", "label": "Xã đã đạt chuẩn", "weight": 1}]}]}],
       "places": [
         {"localityCode": "31669", "standings": [{"criterion": "STANDARD", "group": "BELOW_15"}]},
         {"localityCode": "31673",
          "standings": [{"criterion": "STANDARD", "group": "RECOGNISED"}]}]}""";

  static final String PREVIEW =
      """
      {"amount": 100, "effectiveDate": "2024-06-17",
       "weights": [{"normSetId": "01900000-0000-7000-8000-00000000a001", "totalWeight": 50},
                   {"normSetId": null, "totalWeight": 3}],
       "shares": [
         {"localityId": "01900000-0000-7000-8000-000000031669", "name": "Xã Long Phú",
          "outcomes": [{"weight": 40, "amount": 80}, {"weight": 2, "amount": 67}],
          "difference": -13},
         {"localityId": "01900000-0000-7000-8000-000000031673", "name": "Xã Trường Khánh",
          "outcomes": [{"weight": 10, "amount": 20}, {"weight": 1, "amount": 33}],
          "difference": 13}]}""";

  static final String SPLIT_REQUEST =
      """
      {"normSetId": "01900000-0000-7000-8000-00000000a001",
       "fromAccountId": "01900000-0000-7000-8000-00000000b001", "amount": 103600000000,
       "effectiveDate": "2024-02-10", "reason": "Phân bổ vốn đầu tư năm 2024 theo định mức",
       "legalBasis": {"number": "113/NQ-HĐND", "date": "2023-12-07",
         "issuer": "HĐND tỉnh Sóc Trăng", "level": "PROVINCE"},
       "places": [
         {"localityCode": "946", "standings": [
           {"criterion": "STANDARD", "group": "BELOW_15", "quantity": 3},
           {"criterion": "STANDARD", "group": "RECOGNISED", "quantity": 8}]}]}""";

  static final String SPLIT =
      """
      {"id": "01900000-0000-7000-8000-00000000c001",
       "normSetId": "01900000-0000-7000-8000-00000000a001",
       "fromAccountId": "01900000-0000-7000-8000-00000000b001",
       "batchId": "01900000-0000-7000-8000-00000000d001", "amount": 103600000000,
       "effectiveDate": "2024-02-10", "places": 1, "totalWeight": 200, "proposedBy": "finance",
       "proposedAt": "2024-02-10T09:00:00+07:00"}""";

  private NormExamples() {}
}
