package vn.ntm.funding.following;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.ntm.funding.following.domain.EstimateSum;
import vn.ntm.funding.following.domain.ExecutionSum;
import vn.ntm.funding.formstatement.FormStatement;
import vn.ntm.funding.formstatement.FormStatements;
import vn.ntm.funding.formstatement.domain.StatedLine;
import vn.ntm.funding.ledger.YearAccount;

/** What units stated about the lines of one form, and its sums by content and in total. */
final class StatedOnForm {

  private final FormRequest request;
  private final FormStatements statements;
  private final Map<FormKey, EstimateSum> contents = new HashMap<>();
  private final EstimateSum total = new EstimateSum();

  StatedOnForm(FormRequest request, FormStatements statements) {
    this.request = request;
    this.statements = statements;
  }

  /** Counts the lines of whole holders. */
  void add(List<YearAccount> page, Map<UUID, Map<FormKey, ExecutionSum>> sums) {
    Map<StatedLine, FormStatement> stated = about(page);
    sums.forEach(
        (holder, byKey) ->
            byKey.forEach(
                (key, sum) -> {
                  FormStatement statement = stated.get(key.of(holder));
                  var estimate = statement == null ? null : statement.estimate();
                  var paid = sum.total().both().paid();
                  contents.computeIfAbsent(key, unused -> new EstimateSum()).add(paid, estimate);
                  total.add(paid, estimate);
                }));
  }

  /** What stands on the lines of these holders. */
  Map<StatedLine, FormStatement> about(List<YearAccount> page) {
    return statements.counting(
        request.period(),
        page.stream().map(account -> account.account().holderId()).distinct().toList(),
        request.selection().knownAt());
  }

  FormLine.Stated ofContent(FormKey key) {
    return FormLine.Stated.sum(contents.getOrDefault(key, new EstimateSum()));
  }

  FormLine.Stated ofAll() {
    return FormLine.Stated.sum(total);
  }
}
