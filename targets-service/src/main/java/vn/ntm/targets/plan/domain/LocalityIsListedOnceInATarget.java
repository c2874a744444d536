package vn.ntm.targets.plan.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A target lists a locality once. Several targets of a plan may list the same one. */
final class LocalityIsListedOnceInATarget implements PlanCheck {

  @Override
  public Stream<PlanProblem> broken(PlanFacts facts) {
    List<PlanProblem> problems = new ArrayList<>();
    List<PlanDocument.Target> targets = facts.plan().targets();
    for (int i = 0; i < targets.size(); i++) {
      Set<String> seen = new HashSet<>();
      List<PlanDocument.ListedLocality> localities = targets.get(i).localities();
      for (int j = 0; j < localities.size(); j++) {
        if (!seen.add(nameOf(localities.get(j)))) {
          problems.add(
              PlanProblem.at(
                  "/targets/" + i + "/localities/" + j,
                  PlanRule.PLAN_LOCALITY_TWICE,
                  nameOf(localities.get(j))));
        }
      }
    }
    return problems.stream();
  }

  /** Villages have no code; two of one name in two communes are two. */
  private static String nameOf(PlanDocument.ListedLocality listed) {
    return listed.code() == null
        ? listed.name() + ", " + listed.parentName() + ", " + listed.parentCode()
        : listed.code();
  }
}
