package vn.ntm.web.problem;

/**
 * A kind of error with a stable code. Implemented by enums; the texts stand in the bundle {@code
 * problems} (English) and {@code problems_vi} (Vietnamese) in the package of the enum, under {@code
 * <code>.title} and {@code <code>.detail}.
 */
public interface ProblemCode {

  /** The code clients may rely on, e.g. {@code INV-01}. It never changes its meaning. */
  String code();

  /** The HTTP status, 400 to 599. */
  int status();
}
