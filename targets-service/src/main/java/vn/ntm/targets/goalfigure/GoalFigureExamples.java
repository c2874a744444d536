package vn.ntm.targets.goalfigure;

/** Examples for the description: households with the title in Trà Vinh, 2020. */
final class GoalFigureExamples {

  static final String TO_ENTER =
      """
      {"planId": "01901f00-0000-7b21-a3d2-5f6c7d8e9f01", "targetCode": "TV-06",
       "asOf": "2020-12-15", "value": {"numerator": 240512, "denominator": 279834},
       "source": "Báo cáo tổng kết năm 2020 của Sở Văn hóa, Thể thao và Du lịch"}\
      """;

  static final String STEP_TO_ENTER =
      """
      {"planId": "01901f00-0000-7b21-a3d2-5f6c7d8e9f02", "targetCode": "II.7-MX",
       "milestone": "gửi hồ sơ", "asOf": "2024-09-27",
       "source": "Tờ trình của UBND huyện Mỹ Xuyên"}\
      """;

  static final String ENTERED =
      """
      {"id": "01901f00-0000-7b21-a3d2-5f6c7d8e9f03", "version": 1, "state": "ENTERED",
       "planId": "01901f00-0000-7b21-a3d2-5f6c7d8e9f01", "targetCode": "TV-06", "unit": "%",
       "localityId": null, "milestone": null, "asOf": "2020-12-15",
       "value": {"numerator": 240512, "denominator": 279834},
       "source": "Báo cáo tổng kết năm 2020 của Sở Văn hóa, Thể thao và Du lịch",
       "enteredBy": "department", "enteredAt": "2020-12-16T09:00:00+07:00", "reasons": null,
       "decidedBy": null, "decidedAt": null}\
      """;

  static final String APPROVED =
      """
      {"id": "01901f00-0000-7b21-a3d2-5f6c7d8e9f03", "version": 2, "state": "APPROVED",
       "planId": "01901f00-0000-7b21-a3d2-5f6c7d8e9f01", "targetCode": "TV-06", "unit": "%",
       "localityId": null, "milestone": null, "asOf": "2020-12-15",
       "value": {"numerator": 240512, "denominator": 279834},
       "source": "Báo cáo tổng kết năm 2020 của Sở Văn hóa, Thể thao và Du lịch",
       "enteredBy": "department", "enteredAt": "2020-12-16T09:00:00+07:00", "reasons": null,
       "decidedBy": "tv-coordinator", "decidedAt": "2020-12-17T10:30:00+07:00"}\
      """;

  static final String RETURNED =
      """
      {"id": "01901f00-0000-7b21-a3d2-5f6c7d8e9f03", "version": 2, "state": "RETURNED",
       "planId": "01901f00-0000-7b21-a3d2-5f6c7d8e9f01", "targetCode": "TV-06", "unit": "%",
       "localityId": null, "milestone": null, "asOf": "2020-12-15",
       "value": {"numerator": 240512, "denominator": 279834},
       "source": "Báo cáo tổng kết năm 2020 của Sở Văn hóa, Thể thao và Du lịch",
       "enteredBy": "department", "enteredAt": "2020-12-16T09:00:00+07:00",
       "reasons": "Chưa trừ hộ của các phường", "decidedBy": "tv-coordinator",
       "decidedAt": "2020-12-17T10:30:00+07:00"}\
      """;

  static final String PAGE = "{\"items\": [" + APPROVED + "], \"next\": null}";

  static final String REASONS = "{\"reasons\": \"Chưa trừ hộ của các phường\"}";

  static final String EVIDENCE =
      """
      {"id": "01901f00-0000-7b21-a3d2-5f6c7d8e9f04", "name": "bieu-tong-hop.pdf",
       "mediaType": "application/pdf", "size": 182044,
       "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
       "addedBy": "department", "addedAt": "2020-12-16T09:05:00+07:00"}\
      """;

  static final String EVIDENCE_LIST = "{\"items\": [" + EVIDENCE + "], \"next\": null}";

  private GoalFigureExamples() {}
}
