package vn.ntm.targets.plancheck;

import java.util.stream.Stream;
import vn.ntm.targets.plan.domain.PlanDocument;
import vn.ntm.targets.plancheck.domain.Statement;

/** What one part of a document states. */
interface StatementsOf {

  Stream<? extends Statement> in(PlanDocument plan);
}
