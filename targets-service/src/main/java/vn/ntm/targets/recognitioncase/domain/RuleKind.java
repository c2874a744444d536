package vn.ntm.targets.recognitioncase.domain;

/** What rule data sets a level for. Shares are in basis points: 9000 is 90 %. */
public enum RuleKind {
  /** Households asked, of all. */
  MIN_ASKED,
  /** Satisfied, of the valid forms. */
  MIN_SATISFIED,
  /** In favour, of those present at the meeting of the commune. */
  MIN_COMMUNE_VOTE,
  /** In favour, of the members of the appraisal council who are present. */
  MIN_COUNCIL_VOTE,
  /** Days between the self-assessment and the end of the consultation. */
  MIN_CONSULTATION_DAYS,
  /** Communes of a district that have reached the standard of new rural areas. */
  MIN_COMMUNES_REACHED,
  /** Communes of a district that are advanced. */
  MIN_COMMUNES_ADVANCED,
  /** Townships of a district that are civilised urban areas. */
  MIN_TOWNSHIPS_CIVILISED;

  /** Whether a level of this kind can be asked of these parts. */
  public boolean canBind(Binding binding) {
    return switch (this) {
      case MIN_SATISFIED -> true;
      case MIN_ASKED -> binding == Binding.OVERALL || binding == Binding.EACH_UNIT;
      default -> binding == Binding.OVERALL;
    };
  }
}
