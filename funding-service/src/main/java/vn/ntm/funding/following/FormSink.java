package vn.ntm.funding.following;

/** Takes the lines of a form one after the other. */
interface FormSink {

  /** One line; the last one is the total. */
  void line(FormLine line);
}
