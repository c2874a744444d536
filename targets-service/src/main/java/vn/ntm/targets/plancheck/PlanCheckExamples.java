package vn.ntm.targets.plancheck;

/** Bodies that the description of the interface shows. */
final class PlanCheckExamples {

  static final String SENT =
      """
      {
        "codesAsOf": "2024-02-05",
        "title": "Kế hoạch xây dựng nông thôn mới năm 2024",
        "issuer": {"name": "UBND tỉnh Sóc Trăng", "kind": "PEOPLES_COMMITTEE"},
        "localityCode": "94",
        "yearFrom": 2024,
        "yearTo": 2024,
        "statements": [
          {
            "code": "S-01",
            "section": "I.1",
            "kind": "RATIO",
            "label": "xã được công nhận đạt chuẩn NTM",
            "value": 27.32,
            "unit": "%",
            "numerator": 33,
            "denominator": 119
          }
        ]
      }
      """;

  static final String FOUND =
      """
      {
        "counts": {"errors": 1, "warnings": 0, "information": 0},
        "items": [
          {
            "rule": "RATIO_CHECK",
            "severity": "ERROR",
            "pointer": "/statements/0/value",
            "section": "I.1",
            "printed": "27.32",
            "computed": "27.73",
            "otherPointers": ["/statements/0/numerator", "/statements/0/denominator"],
            "suggestions": [],
            "message": {
              "vi": "“xã được công nhận đạt chuẩn NTM”: văn bản ghi 27,32 %, nhưng 33 trên 119 là 27,73 %.",
              "en": "“xã được công nhận đạt chuẩn NTM”: 27.32 % is printed, but 33 of 119 is 27.73 %."
            }
          }
        ]
      }
      """;

  private PlanCheckExamples() {}
}
