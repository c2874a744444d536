package vn.ntm.targets.recognitioncase.domain;

/** How well a row of rule data is known. */
public enum Provenance {
  /** Stated by the decision, plan or guide that the row names. */
  S,
  /** A working default, to be confirmed by the document itself. */
  K
}
