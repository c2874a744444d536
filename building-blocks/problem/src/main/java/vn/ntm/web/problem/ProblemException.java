package vn.ntm.web.problem;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Ends a request with a problem document. It rolls the transaction back, so a refused command
 * leaves nothing behind.
 */
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ProblemCode code;
  private final transient List<Object> arguments;
  private final transient Map<String, Object> facts = new LinkedHashMap<>();
  private final transient List<PartProblem> parts = new ArrayList<>();
  private transient Refusal refusal;

  /**
   * Makes a problem of the given kind.
   *
   * @param arguments values for the placeholders of its text
   */
  public ProblemException(ProblemCode code, Object... arguments) {
    super(code.code());
    this.code = code;
    this.arguments = List.of(arguments);
  }

  /** Adds a member to the document, e.g. the shortfall of a broken invariant in đồng. */
  public ProblemException fact(String name, Object value) {
    facts.put(name, value);
    return this;
  }

  /**
   * Adds one of several errors.
   *
   * @param pointer JSON pointer into the request body, or the name of a parameter
   */
  public ProblemException part(String pointer, ProblemCode code, Object... arguments) {
    parts.add(new PartProblem(pointer, code, List.of(arguments)));
    return this;
  }

  /**
   * Marks this as a security decision; it is written to the audit trail after the request's
   * transaction has ended.
   */
  public ProblemException refusing(String action, String object) {
    refusal = new Refusal(action, object);
    return this;
  }

  /** What is wrong. */
  public ProblemCode code() {
    return code;
  }

  /** The refused action, empty when this is no security decision. */
  public Optional<Refusal> refusal() {
    return Optional.ofNullable(refusal);
  }

  List<Object> arguments() {
    return arguments;
  }

  Map<String, Object> facts() {
    return Collections.unmodifiableMap(facts);
  }

  List<PartProblem> parts() {
    return Collections.unmodifiableList(parts);
  }

  /** What was refused to the caller. */
  public record Refusal(String action, String object) {}

  record PartProblem(String pointer, ProblemCode code, List<Object> arguments) {}
}
