package vn.ntm.targets.localitychange.domain;

import java.util.stream.Stream;

/** Who takes others over lives on the effective day. */
final class SuccessorLives implements ChangeRule {

  @Override
  public Stream<Broken> broken(ChangeFacts facts) {
    return facts.successors().stream()
        .filter(unit -> unit.isKnown() && !unit.state().livesOn(facts.effectiveDate()))
        .map(
            unit ->
                Broken.of(
                    unit.pointer(),
                    Broken.Code.CHANGE_SUCCESSOR_NOT_ALIVE,
                    unit.state().name(),
                    facts.effectiveDate().toString()));
  }
}
