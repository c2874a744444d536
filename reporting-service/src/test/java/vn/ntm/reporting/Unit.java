package vn.ntm.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import vn.ntm.testing.Tokens;

/** A locality of a test with its code; every test makes its own. */
public record Unit(UUID id, String level, String code, int codeYear, String name, List<UUID> path) {

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final int PROVINCE_CODES = 90;
  private static final int FIRST_CODE_YEAR = 2004;
  private static final LocalDate BEGINNING = LocalDate.of(2004, 1, 1);

  /**
   * A province that no other test has. There are fewer codes than tests, so a code names its unit
   * in one year only: as in the field, a code without a date says nothing.
   */
  public static Unit province(String name) {
    UUID id = UUID.randomUUID();
    int number = NUMBER.getAndIncrement();
    String code = Integer.toString(10 + number % PROVINCE_CODES);
    int codeYear = FIRST_CODE_YEAR + number / PROVINCE_CODES;
    return new Unit(id, "PROVINCE", code, codeYear, name, List.of(id));
  }

  /** A district below this province; numbered from 0 to 9. */
  public Unit district(int number, String name) {
    return below("DISTRICT", code + number, name);
  }

  /** A commune below this district; numbered from 0 to 99. */
  public Unit commune(int number, String name) {
    return below("COMMUNE", code.substring(0, 3) + "%02d".formatted(number), name);
  }

  private Unit below(String lower, String lowerCode, String lowerName) {
    UUID lowerId = UUID.randomUUID();
    List<UUID> lowerPath = new ArrayList<>(path);
    lowerPath.add(lowerId);
    return new Unit(lowerId, lower, lowerCode, codeYear, lowerName, List.copyOf(lowerPath));
  }

  /** The event of its record. */
  public Event recorded() {
    return recorded(1, null);
  }

  /** The event of a version of its record. */
  public Event recorded(long version, LocalDate validTo) {
    Map<String, Object> validity = new LinkedHashMap<>();
    validity.put("validFrom", BEGINNING.toString());
    validity.put("validTo", validTo == null ? null : validTo.toString());
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("localityId", id.toString());
    value.put("version", version);
    value.put("level", level);
    value.put("kind", level);
    value.put("name", name);
    value.putAll(validity);
    Map<String, Object> codeValidity = new LinkedHashMap<>();
    codeValidity.put("validFrom", LocalDate.of(codeYear, 1, 1).toString());
    codeValidity.put("validTo", LocalDate.of(codeYear, 12, 31).toString());
    value.put("codes", List.of(with(codeValidity, Map.of("scheme", "QD124", "code", code))));
    value.put(
        "parents",
        path.size() == 1
            ? List.of()
            : List.of(with(validity, Map.of("localityId", path.get(path.size() - 2).toString()))));
    value.put("successors", List.of());
    return new Event(
        "targets.locality.v1",
        "vn.ntm.targets.locality-recorded.v1",
        UUID.randomUUID(),
        id.toString(),
        World.write(value));
  }

  private static Map<String, Object> with(Map<String, Object> validity, Map<String, Object> more) {
    Map<String, Object> all = new LinkedHashMap<>(more);
    all.putAll(validity);
    return all;
  }

  /** A person of this role who serves this unit. */
  public Tokens token(String role) {
    return Tokens.of(role).locality(code + "@" + LocalDate.of(codeYear, 2, 5));
  }
}
