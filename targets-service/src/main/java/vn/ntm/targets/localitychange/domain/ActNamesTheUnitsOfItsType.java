package vn.ntm.targets.localitychange.domain;

import java.util.stream.Stream;

/** An act names as many units as its type is about, and nothing that is not about it. */
final class ActNamesTheUnitsOfItsType implements ChangeRule {

  @Override
  public Stream<Broken> broken(ChangeFacts facts) {
    int units = facts.units().size();
    int begun = facts.established().size();
    int heirs = begun + facts.successors().size();
    boolean fits =
        switch (facts.type()) {
          case ESTABLISH -> units == 0 && begun >= 1 && facts.successors().isEmpty();
          case MERGE -> units >= 1 && heirs == 1 && (units > 1 || begun == 0);
          case SPLIT -> units == 1 && heirs >= 2;
          case RENAME, RETYPE -> units == 1 && heirs == 0;
          case REPARENT, ABOLISH -> units >= 1 && heirs == 0;
        };
    Stream<Broken> counts =
        fits
            ? Stream.empty()
            : Stream.of(Broken.of("/units", Broken.Code.CHANGE_UNITS_OF_TYPE, facts.type().name()));
    return Stream.of(counts, name(facts), parent(facts), newCode(facts)).flatMap(broken -> broken);
  }

  private static Stream<Broken> name(ChangeFacts facts) {
    boolean needed = facts.type() == ChangeType.RENAME || facts.type() == ChangeType.RETYPE;
    return needed == (facts.name() != null)
        ? Stream.empty()
        : Stream.of(Broken.of("/name", Broken.Code.CHANGE_NOT_FOR_THIS_TYPE, facts.type().name()));
  }

  /** Only a unit that goes on, and is the only one of its act, can get another code. */
  private static Stream<Broken> newCode(ChangeFacts facts) {
    boolean goesOn =
        switch (facts.type()) {
          case RENAME, RETYPE, REPARENT -> facts.units().size() == 1;
          default -> false;
        };
    return goesOn || facts.newCode() == null
        ? Stream.empty()
        : Stream.of(
            Broken.of("/newCode", Broken.Code.CHANGE_NOT_FOR_THIS_TYPE, facts.type().name()));
  }

  private static Stream<Broken> parent(ChangeFacts facts) {
    return (facts.type() == ChangeType.REPARENT) == (facts.parent() != null)
        ? Stream.empty()
        : Stream.of(
            Broken.of("/parent", Broken.Code.CHANGE_NOT_FOR_THIS_TYPE, facts.type().name()));
  }
}
