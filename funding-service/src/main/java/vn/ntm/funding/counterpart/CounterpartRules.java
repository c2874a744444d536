package vn.ntm.funding.counterpart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.ntm.funding.localitycopy.Localities;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Reads counterpart rules and commitments. */
@ApplicationScoped
@Transactional
class CounterpartRules {

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final CounterpartRuleRepository rules;
  private final CounterpartCommitmentRepository commitments;
  private final Localities localities;
  private final CallerScope scope;

  CounterpartRules(
      CounterpartRuleRepository rules,
      CounterpartCommitmentRepository commitments,
      Localities localities,
      CallerScope scope) {
    this.rules = rules;
    this.commitments = commitments;
    this.localities = localities;
    this.scope = scope;
  }

  /** Rules that hold where the caller serves. */
  Page<CounterpartRule> rules(PageRequest page) {
    UUID after = page.after(UUID::fromString).orElse(BEFORE_ALL);
    return Page.of(
            rules.page(scope.roots(), above(), after, page.size() + 1),
            page.size(),
            rule -> rule.id.toString())
        .map(CounterpartRule::of);
  }

  /** The caller's places and what lies above them. */
  private Set<UUID> above() {
    return scope.roots().units().stream()
        .flatMap(unit -> localities.path(unit).stream())
        .collect(Collectors.toSet());
  }

  CounterpartCommitment commitment(UUID id) {
    CounterpartCommitmentEntity entity =
        commitments
            .findByIdOptional(id)
            .orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
    scope.require(Arrays.asList(entity.localityPath), "counterpart commitment " + id);
    return CounterpartCommitment.of(entity);
  }

  /** Commitments of the caller's subtree in the order they were proposed. */
  Page<CounterpartCommitment> commitments(PageRequest page) {
    UUID after = page.after(UUID::fromString).orElse(BEFORE_ALL);
    return Page.of(
            commitments.page(scope.roots(), after, page.size() + 1),
            page.size(),
            entity -> entity.id.toString())
        .map(CounterpartCommitment::of);
  }
}
