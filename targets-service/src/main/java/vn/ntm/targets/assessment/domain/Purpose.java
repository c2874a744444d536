package vn.ntm.targets.assessment.domain;

/** What an assessment is made for. */
public enum Purpose {
  /** To know how a place stands: every source counts. */
  FOLLOW_UP,
  /**
   * To recognise a place: an indicator with a required source accepts only that one. Sóc Trăng
   * takes the income per head from the statistics office alone.
   */
  RECOGNITION
}
