package vn.ntm.targets.recognition;

import java.util.Optional;
import vn.ntm.targets.locality.domain.Standard;

/**
 * Which recognitions are asked for.
 *
 * @param year that they count for
 * @param yearFrom the first year that they count for: programmes pay for the upkeep of a period
 * @param yearTo the last such year
 * @param criteriaSet the document of the set that they were granted under
 * @param standing those that stand on a day; empty for all, whatever has become of them
 */
record RecognitionFilter(
    Optional<Standard> standard,
    Optional<Integer> year,
    Optional<Integer> yearFrom,
    Optional<Integer> yearTo,
    Optional<String> criteriaSet,
    Optional<Standing> standing) {}
