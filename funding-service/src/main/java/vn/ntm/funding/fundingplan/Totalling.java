package vn.ntm.funding.fundingplan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import vn.ntm.funding.capital.CapitalSource;
import vn.ntm.funding.fundingplan.FundingPlan.Line;
import vn.ntm.funding.fundingplan.FundingPlan.SourceTotal;
import vn.ntm.funding.fundingplan.FundingPlan.Totals;
import vn.ntm.funding.fundingplan.FundingPlan.UnsplitTotal;
import vn.ntm.money.Ratio;
import vn.ntm.money.Vnd;

/** Adds the lines of a plan up; totals never lose a đồng and shares are never forced to 100 %. */
final class Totalling {

  private static final int SHARE_DECIMALS = 2;

  private final List<Line> lines;
  private final List<CapitalSource> sources;

  Totalling(List<Line> lines, List<CapitalSource> sources) {
    this.lines = lines;
    this.sources = sources;
  }

  List<SourceTotal> bySource() {
    Vnd all = sum(line -> true);
    return sources.stream()
        .filter(source -> lines.stream().anyMatch(of(source)))
        .map(
            source -> {
              Vnd total = sum(of(source));
              return new SourceTotal(
                  source.code(),
                  sum(of(source).and(of(PlannedNature.INVESTMENT))),
                  sum(of(source).and(of(PlannedNature.RECURRENT))),
                  sum(of(source).and(of(PlannedNature.UNSPECIFIED))),
                  total,
                  share(total, all));
            })
        .toList();
  }

  List<UnsplitTotal> unsplit() {
    Vnd all = sum(line -> true);
    Map<List<String>, List<Vnd>> amounts = new LinkedHashMap<>();
    lines.stream()
        .filter(line -> line.capitalSource() == null)
        .forEach(
            line ->
                amounts
                    .computeIfAbsent(line.payers(), unused -> new ArrayList<>())
                    .add(line.amount()));
    List<UnsplitTotal> unsplit = new ArrayList<>();
    amounts.forEach(
        (payers, parts) -> {
          Vnd together = Vnd.sum(parts);
          unsplit.add(new UnsplitTotal(payers, together, share(together, all)));
        });
    return unsplit;
  }

  Totals totals() {
    Predicate<Line> direct = ofAny(CapitalSource::directBudget);
    Predicate<Line> onBudget = ofAny(CapitalSource::onBudget);
    return new Totals(
        sum(direct),
        sum(direct.and(of(PlannedNature.INVESTMENT))),
        sum(direct.and(of(PlannedNature.RECURRENT))),
        sum(onBudget),
        sum(onBudget.and(of(PlannedNature.INVESTMENT))),
        sum(line -> true));
  }

  private Vnd sum(Predicate<Line> wanted) {
    return Vnd.sum(lines.stream().filter(wanted).map(Line::amount));
  }

  private Predicate<Line> ofAny(Predicate<CapitalSource> wanted) {
    List<String> codes = sources.stream().filter(wanted).map(CapitalSource::code).toList();
    return line -> codes.containsAll(line.payers());
  }

  private static Predicate<Line> of(CapitalSource source) {
    return line -> source.code().equals(line.capitalSource());
  }

  private static Predicate<Line> of(PlannedNature nature) {
    return line -> line.nature() == nature;
  }

  private static BigDecimal share(Vnd part, Vnd whole) {
    return Ratio.of(part, whole).map(ratio -> ratio.percent(SHARE_DECIMALS)).orElse(null);
  }
}
