package vn.ntm.targets.recognitioncase.domain;

/** What each single part of which has to reach a required level. */
public enum Binding {
  /** The place as a whole. */
  OVERALL,
  /** The place as a whole, with each content that a survey asks about. */
  EACH_CONTENT,
  /** Each village of a commune, each commune and township of a district. */
  EACH_UNIT,
  /** Each such unit with each content. */
  EACH_UNIT_AND_CONTENT
}
