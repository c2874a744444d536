package vn.ntm.funding.following;

/** Answers for the description of the interface. */
final class FollowingExamples {

  static final String RATES =
      """
      {"budgetYear": 2024, "groupBy": "SOURCE", "place": "018d7847-fc00-73d6-84d4-599e00882384",
       "asOf": "2024-06-30", "knownAt": null,
       "total": {
         "year": {"plan": 133988000000, "allocated": 120000000000, "unallocated": 13988000000,
           "completeness": 8956, "reserved": 0, "volume": 50000000000, "advance": 10000000000,
           "paid": 60000000000, "remaining": 73988000000, "rate": 4478},
         "extended": {"plan": 0, "allocated": 0, "unallocated": 0, "completeness": null,
           "reserved": 0, "volume": 0, "advance": 0, "paid": 0, "remaining": 0, "rate": null},
         "both": {"plan": 133988000000, "allocated": 120000000000, "unallocated": 13988000000,
           "completeness": 8956, "reserved": 0, "volume": 50000000000, "advance": 10000000000,
           "paid": 60000000000, "remaining": 73988000000, "rate": 4478}},
       "items": [{"key": "CENTRAL_BUDGET", "name": null,
         "year": {"plan": 133988000000, "allocated": 120000000000, "unallocated": 13988000000,
           "completeness": 8956, "reserved": 0, "volume": 50000000000, "advance": 10000000000,
           "paid": 60000000000, "remaining": 73988000000, "rate": 4478},
         "extended": {"plan": 0, "allocated": 0, "unallocated": 0, "completeness": null,
           "reserved": 0, "volume": 0, "advance": 0, "paid": 0, "remaining": 0, "rate": null},
         "both": {"plan": 133988000000, "allocated": 120000000000, "unallocated": 13988000000,
           "completeness": 8956, "reserved": 0, "volume": 50000000000, "advance": 10000000000,
           "paid": 60000000000, "remaining": 73988000000, "rate": 4478}}],
       "next": null, "alarms": []}""";

  static final String RANKING =
      """
      {"budgetYear": 2024, "by": "PLACE", "place": "018d7847-fc00-73d6-84d4-599e00882384",
       "asOf": "2024-06-30", "knownAt": null,
       "items": [{"rank": 1, "key": "018d7848-2222-7aaa-8bbb-0c0d0e0f1012",
         "name": "Huyện Long Phú", "plan": 10000000000, "allocated": 9000000000,
         "unallocated": 1000000000, "completeness": 9000, "reserved": 0, "volume": 1000000000,
         "advance": 500000000, "paid": 1500000000, "remaining": 8500000000, "rate": 1500}],
       "next": null}""";

  static final String DEADLINE =
      """
      {"budgetYear": 2024, "deadline": "2024-03-31", "legalBasis": "23/KH-UBND, 05/02/2024",
       "place": "018d7847-fc00-73d6-84d4-599e00882384", "asOf": "2024-03-31", "knownAt": null,
       "complete": false,
       "sources": [{"capitalSource": "CENTRAL_BUDGET", "nature": "INVESTMENT",
         "assigned": 103600000000, "allocated": 100000000000, "unallocated": 3600000000,
         "completeness": 9653}],
       "lateUnits": [{"localityId": "018d7848-2222-7aaa-8bbb-0c0d0e0f1012",
         "name": "Huyện Long Phú", "assigned": 10000000000, "allocated": 6400000000,
         "unallocated": 3600000000, "completeness": 6400}],
       "next": null}""";

  private FollowingExamples() {}
}
