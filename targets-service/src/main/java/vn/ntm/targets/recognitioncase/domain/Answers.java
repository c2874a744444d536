package vn.ntm.targets.recognitioncase.domain;

import java.util.List;

/** The counts of a survey, of the whole or of one unit. */
interface Answers {

  int householdsTotal();

  int householdsAsked();

  Integer formsCollected();

  int formsValid();

  int satisfied();

  int notSatisfied();

  List<Survey.Content> contents();

  /** Households asked, of all. */
  default Share asked() {
    return new Share(householdsAsked(), householdsTotal());
  }

  /** Satisfied on the whole, of the valid forms. */
  default Share overall() {
    return new Share(satisfied(), formsValid());
  }

  /** Satisfied with a content, of the valid forms. */
  default Share with(Survey.Content content) {
    return new Share(content.satisfied(), formsValid());
  }
}
