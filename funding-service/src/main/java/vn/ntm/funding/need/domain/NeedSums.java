package vn.ntm.funding.need.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.ntm.money.Ratio;
import vn.ntm.money.Vnd;

/**
 * The sums of a need. Each share is rounded by itself, half up to two decimals, so shares need not
 * sum to 100 %.
 *
 * @param byPayers each set of payers once; together they are the total
 * @param bySource each source that pays alone or with others
 * @param byCriterion a null criterion for the lines that name none
 * @param byWork a null work for the lines that name none
 */
public record NeedSums(
    Vnd total,
    List<OfPayers> byPayers,
    List<OfSource> bySource,
    List<OfPlace> byPlace,
    List<OfCriterion> byCriterion,
    List<OfWork> byWork) {

  /** A share in percent, two decimals; null when there is no money at all. */
  public static BigDecimal share(Vnd part, Vnd whole) {
    return Ratio.of(part, whole).map(ratio -> ratio.percent(2)).orElse(null);
  }

  /**
   * Adds the lines up.
   *
   * @throws vn.ntm.money.NotAnAmountException when the total is more than {@link Vnd#MAX}
   */
  public static NeedSums of(List<NeedLine> lines) {
    Vnd total = sum(lines, line -> true);
    return new NeedSums(
        total,
        each(lines, NeedLine::payers, (key, sum) -> new OfPayers(key, sum, share(sum, total))),
        bySource(lines, total),
        each(lines, NeedLine::localityId, (key, sum) -> new OfPlace(key, sum, share(sum, total))),
        each(
            lines, NeedLine::criterion, (key, sum) -> new OfCriterion(key, sum, share(sum, total))),
        each(lines, NeedLine::work, (key, sum) -> new OfWork(key, sum, share(sum, total))));
  }

  private static List<OfSource> bySource(List<NeedLine> lines, Vnd total) {
    TreeSet<String> sources = new TreeSet<>();
    lines.forEach(line -> sources.addAll(line.payers()));
    return sources.stream()
        .map(
            source -> {
              Predicate<NeedLine> pays = line -> line.payers().contains(source);
              Vnd alone = sum(lines, pays.and(line -> !line.isShared()));
              return new OfSource(
                  source, alone, share(alone, total), sum(lines, pays.and(NeedLine::isShared)));
            })
        .toList();
  }

  private static Vnd sum(List<NeedLine> lines, Predicate<NeedLine> wanted) {
    return Vnd.sum(lines.stream().filter(wanted).map(NeedLine::amount));
  }

  private static <K, S> List<S> each(
      List<NeedLine> lines, Function<NeedLine, K> key, Summed<K, S> summed) {
    Map<K, List<Vnd>> amounts = new LinkedHashMap<>();
    lines.forEach(
        line ->
            amounts
                .computeIfAbsent(key.apply(line), unused -> new ArrayList<>())
                .add(line.amount()));
    List<S> sums = new ArrayList<>();
    amounts.forEach((group, parts) -> sums.add(summed.of(group, Vnd.sum(parts))));
    return List.copyOf(sums);
  }

  private interface Summed<K, S> {
    S of(K key, Vnd sum);
  }

  /** What one set of payers pays together. */
  public record OfPayers(List<String> payers, Vnd amount, BigDecimal sharePercent) {}

  /**
   * What a source pays.
   *
   * @param amount of the lines that it pays alone
   * @param sharedAmount of the lines that it pays with others; whole, and so at each of them
   */
  public record OfSource(
      String capitalSource, Vnd amount, BigDecimal sharePercent, Vnd sharedAmount) {}

  /** What is needed in a place. */
  public record OfPlace(UUID localityId, Vnd amount, BigDecimal sharePercent) {}

  /** What serves a criterion. */
  public record OfCriterion(Criterion criterion, Vnd amount, BigDecimal sharePercent) {}

  /** What a work needs. */
  public record OfWork(String work, Vnd amount, BigDecimal sharePercent) {}
}
