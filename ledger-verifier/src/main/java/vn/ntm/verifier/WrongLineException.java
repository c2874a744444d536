package vn.ntm.verifier;

import java.util.Objects;

/** Ends the verification at the first wrong line. */
final class WrongLineException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Verdict.Wrong wrong;

  WrongLineException(Verdict.Wrong wrong) {
    super(wrong.fault().english());
    this.wrong = wrong;
  }

  static WrongLineException of(long line, Fault fault, Object expected, Object found) {
    return of(line, null, null, fault, expected, found);
  }

  static WrongLineException of(
      long line, String account, Long version, Fault fault, Object expected, Object found) {
    return new WrongLineException(
        new Verdict.Wrong(
            line, account, version, fault, Objects.toString(expected), Objects.toString(found)));
  }

  Verdict.Wrong wrong() {
    return wrong;
  }
}
