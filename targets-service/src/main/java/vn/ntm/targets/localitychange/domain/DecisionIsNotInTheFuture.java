package vn.ntm.targets.localitychange.domain;

import java.util.stream.Stream;

/** What is entered has been decided; when it takes effect may lie ahead. */
final class DecisionIsNotInTheFuture implements ChangeRule {

  @Override
  public Stream<Broken> broken(ChangeFacts facts) {
    return facts.decidedOn() != null && facts.decidedOn().isAfter(facts.today())
        ? Stream.of(
            Broken.of(
                "/legalBasis/issuedOn",
                Broken.Code.CHANGE_DECIDED_IN_FUTURE,
                facts.decidedOn().toString()))
        : Stream.empty();
  }
}
