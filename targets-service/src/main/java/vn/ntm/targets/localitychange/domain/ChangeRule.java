package vn.ntm.targets.localitychange.domain;

import java.util.stream.Stream;

/** One rule that every act on units must keep. */
interface ChangeRule {

  /** What the act breaks of it. */
  Stream<Broken> broken(ChangeFacts facts);
}
