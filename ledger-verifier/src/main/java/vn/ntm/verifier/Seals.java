package vn.ntm.verifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The daily seals over all accounts. A seal of a day holds, for every account that was moved before
 * the day's end, the highest version recorded before it. Grows with the number of days.
 */
final class Seals {

  private static final Set<String> MEMBERS =
      Set.of("line", "day", "sealedAt", "accounts", "previousHead", "head");

  /** A day of Vietnam ends at 17:00 UTC. */
  private static final String DAY_ENDS = "T17:00:00.000000Z";

  private final List<Seal> seals = new ArrayList<>();

  void add(Line line) {
    line.requireMembers(MEMBERS);
    line.instant("sealedAt");
    Seal before = seals.isEmpty() ? null : seals.get(seals.size() - 1);
    Seal seal = new Seal(line);
    if (before != null && before.day.compareTo(seal.day) >= 0) {
      throw WrongLineException.of(
          line.number(), Fault.SEAL_ORDER, "a day after " + before.day, seal.day);
    }
    String expected = before == null ? null : before.head;
    String previous = line.hashOrNull("previousHead");
    if (!Objects.equals(expected, previous)) {
      throw WrongLineException.of(line.number(), Fault.SEAL_PREVIOUS, expected, previous);
    }
    seal.recomputed.field("seal").field(seal.day).hash(previous);
    seals.add(seal);
  }

  int count() {
    return seals.size();
  }

  /** Follows the versions of one account. */
  Marks marks() {
    return new Marks();
  }

  /** Compares what was sealed with what was read, once all accounts were. */
  void finish() {
    for (Seal seal : seals) {
      if (seal.counted != seal.accounts) {
        throw WrongLineException.of(seal.line, Fault.SEAL_ACCOUNTS, seal.counted, seal.accounts);
      }
      String head = seal.recomputed.field(seal.counted).hex();
      if (!head.equals(seal.head)) {
        throw WrongLineException.of(seal.line, Fault.SEAL_HEAD, head, seal.head);
      }
    }
  }

  /** What each seal holds of one account. */
  final class Marks {

    private final Mark[] first = new Mark[seals.size()];

    void see(String recordedAt, long version, String hash) {
      int index = firstSealAfter(recordedAt);
      if (index < first.length) {
        // Versions come in their order, so the last one seen is the highest.
        first[index] = new Mark(version, hash);
      }
    }

    void finish(String account) {
      Mark highest = null;
      for (int i = 0; i < first.length; i++) {
        if (first[i] != null && (highest == null || first[i].version > highest.version)) {
          highest = first[i];
        }
        if (highest != null) {
          Seal seal = seals.get(i);
          seal.recomputed.field(account).field(highest.version).hash(highest.hash);
          seal.counted++;
        }
      }
    }

    /** The first seal whose day ended after the instant; texts of one form sort as time does. */
    private int firstSealAfter(String recordedAt) {
      int low = 0;
      int high = seals.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (seals.get(middle).end.compareTo(recordedAt) > 0) {
          high = middle;
        } else {
          low = middle + 1;
        }
      }
      return low;
    }
  }

  private record Mark(long version, String hash) {}

  private static final class Seal {

    private final long line;
    private final String day;
    private final String end;
    private final long accounts;
    private final String head;
    private final Sha256 recomputed = new Sha256();
    private long counted;

    Seal(Line line) {
      this.line = line.number();
      this.day = line.day("day");
      this.end = day + DAY_ENDS;
      this.accounts = line.number("accounts");
      this.head = line.hash("head");
    }
  }
}
