package vn.ntm.reporting;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Purses of a province that move money at random, never more than they have. */
final class RandomLedger {

  private static final LocalDate NEW_YEAR = LocalDate.of(2024, 1, 1);

  private final Random random;
  private final List<Purse> tops = new ArrayList<>();
  private final List<Purse> lower = new ArrayList<>();
  private final List<Purse> all = new ArrayList<>();

  RandomLedger(Random random, Unit province, Unit district, Unit commune) {
    this.random = random;
    for (String source : List.of("CENTRAL_BUDGET", "PROVINCIAL_BUDGET")) {
      for (String nature : List.of("INVESTMENT", "RECURRENT")) {
        Purse top = Purse.of(province, source, nature, "02", 2024);
        Purse ofDistrict = top.of(district);
        tops.add(top);
        lower.add(ofDistrict);
        lower.add(ofDistrict.project(commune));
        lower.add(top.project(province));
      }
    }
    all.addAll(tops);
    all.addAll(lower);
  }

  /** About so many events, at least one of each top. */
  List<Event> events(int count) {
    List<Event> events = new ArrayList<>();
    tops.forEach(top -> events.add(top.assign(1 + random.nextInt(1_000_000), NEW_YEAR)));
    while (events.size() < count) {
      events.addAll(any());
    }
    return events;
  }

  private List<Event> any() {
    LocalDate day = NEW_YEAR.plusDays(random.nextInt(366));
    Purse purse = lower.get(random.nextInt(lower.size()));
    return switch (random.nextInt(6)) {
      case 0 -> List.of(tops.get(random.nextInt(tops.size())).assign(some(500_000), day));
      case 1 -> below(purse.parent.in("AVAILABLE"), amount -> purse.allocate(amount, day));
      case 2 -> below(purse.in("AVAILABLE"), amount -> List.of(purse.reserve(amount, day)));
      case 3 -> below(purse.in("RESERVED"), amount -> List.of(purse.pay(amount, day)));
      case 4 -> below(purse.in("RESERVED"), amount -> List.of(purse.release(amount, day)));
      default -> below(purse.in("VOLUME"), amount -> List.of(purse.reverse(amount, day)));
    };
  }

  private List<Event> below(long there, java.util.function.LongFunction<List<Event>> move) {
    return there == 0 ? List.of() : move.apply(some(there));
  }

  private long some(long most) {
    return 1 + random.nextLong(most);
  }

  long entered() {
    return tops.stream().mapToLong(top -> top.in("RECEIVED")).sum();
  }

  long toProjects() {
    return all.stream().filter(p -> p.project).mapToLong(p -> p.in("RECEIVED")).sum();
  }

  long in(String compartment) {
    return all.stream().mapToLong(purse -> purse.in(compartment)).sum();
  }

  long sum(String compartment, LocalDate from, LocalDate to) {
    return all.stream().mapToLong(purse -> purse.sum(compartment, from, to)).sum();
  }

  List<Purse> purses() {
    return all.stream().filter(purse -> !purse.told.isEmpty()).toList();
  }

  /** The events in another order, but those of each key in theirs; some come twice. */
  static List<Event> shuffledBetweenKeys(List<Event> events, Random random) {
    Map<String, Deque<Event>> byKey = new LinkedHashMap<>();
    events.forEach(e -> byKey.computeIfAbsent(e.key(), key -> new ArrayDeque<>()).add(e));
    List<Event> shuffled = new ArrayList<>();
    List<String> keys = new ArrayList<>(byKey.keySet());
    while (!keys.isEmpty()) {
      String key = keys.get(random.nextInt(keys.size()));
      Event next = byKey.get(key).poll();
      shuffled.add(next);
      if (random.nextInt(5) == 0) {
        shuffled.add(next);
      }
      if (byKey.get(key).isEmpty()) {
        keys.remove(key);
      }
    }
    return shuffled;
  }
}
