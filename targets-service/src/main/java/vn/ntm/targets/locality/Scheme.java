package vn.ntm.targets.locality;

/** The decision that gives the codes: 124/2004/QĐ-TTg, and 19/2025/QĐ-TTg since July 2025. */
enum Scheme {
  QD124,
  QD19
}
