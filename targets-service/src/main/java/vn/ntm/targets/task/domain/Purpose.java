package vn.ntm.targets.task.domain;

/** What somebody is assigned for. */
public enum Purpose {
  /** To follow places, as the members of a steering committee do. */
  FOLLOW,
  /** To raise one criterion or indicator at two or three places. */
  RAISE,
  /**
   * To be in charge of a criterion or indicator in a place and below. Only in assignments of
   * earlier days: owners of criteria are named with their set.
   */
  ANSWER_FOR
}
