package vn.ntm.targets.locality.domain;

import java.util.Set;

/** What a locality can be recognised for, and which localities it is for. */
public enum Standard {
  /** Commune that meets the standard of new rural areas. */
  NTM("COMMUNE", Set.of(Kind.XA)),
  /** Commune of the advanced standard. */
  ADVANCED("COMMUNE", Set.of(Kind.XA)),
  /** Model commune. */
  MODEL("COMMUNE", Set.of(Kind.XA)),
  /** Modern commune, the pilot that follows the model commune (QĐ 51/2025/QĐ-TTg, annex II). */
  MODERN("COMMUNE", Set.of(Kind.XA)),
  /** Rural district that meets the standard. */
  DISTRICT_NTM("DISTRICT", Set.of(Kind.HUYEN)),
  /** Rural district of the advanced standard. */
  DISTRICT_ADVANCED("DISTRICT", Set.of(Kind.HUYEN)),
  /** What towns and cities complete instead of meeting the standard of a rural district. */
  TASK_COMPLETED("DISTRICT", Set.of(Kind.THI_XA, Kind.THANH_PHO)),
  /** Village that meets the set of its province. */
  VILLAGE_NTM("VILLAGE", Set.of()),
  /** Model village. */
  MODEL_VILLAGE("VILLAGE", Set.of()),
  /** Model residential area, as provinces lay down. */
  MODEL_RESIDENTIAL_AREA("VILLAGE", Set.of()),
  /** Province or city that has completed its task (QĐ 321/QĐ-TTg 2022, QĐ 51/2025/QĐ-TTg). */
  PROVINCE_COMPLETED("PROVINCE", Set.of());

  private final String level;

  /** Empty for every kind of the level. */
  private final Set<String> kinds;

  Standard(String level, Set<String> kinds) {
    this.level = level;
    this.kinds = kinds;
  }

  /** The level of the localities it is for. */
  public String level() {
    return level;
  }

  /** Whether it is for localities like this one. */
  public boolean fits(LocalityAtDate locality) {
    return level.equals(locality.level()) && (kinds.isEmpty() || kinds.contains(locality.kind()));
  }
}
