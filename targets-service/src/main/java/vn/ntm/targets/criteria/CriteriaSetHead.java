package vn.ntm.targets.criteria;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ntm.targets.criteria.domain.Authority;
import vn.ntm.targets.criteria.domain.SetState;

/**
 * A version as it is listed.
 *
 * @param complete whether all indicators of all its criteria are known
 * @param step number of its latest step
 */
@Schema(name = "CriteriaSetHead")
record CriteriaSetHead(
    UUID id,
    String code,
    String name,
    String level,
    String standard,
    Authority authority,
    UUID localityId,
    LocalDate validFrom,
    LocalDate validTo,
    UUID basedOn,
    int criteria,
    int indicators,
    boolean complete,
    StoredSet.Origin origin,
    int step,
    SetState state) {}
