package vn.ntm.targets.recognitioncase;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ntm.targets.assessment.domain.RevocationRisk;
import vn.ntm.targets.locality.LocalityView;
import vn.ntm.targets.locality.domain.Standard;
import vn.ntm.targets.recognitioncase.domain.CriteriaStanding;

/**
 * A recognised locality, and how it stands now.
 *
 * @param criteriaSet the document of the set that it was recognised under, null when not known
 * @param measuredBy the standard whose set it is measured against: a model commune that of the
 *     advanced ones
 * @param now its computed standing, null when no set is in force
 * @param risk whether what was found unmet is a ground to revoke; null without a set, or when
 *     nothing is known of the locality under it
 */
@Schema(name = "RecognitionStanding")
record RecognitionStandingView(
    UUID recognitionId,
    LocalityView locality,
    Standard standard,
    LocalDate decisionDate,
    int recognisedYear,
    String criteriaSet,
    Standard measuredBy,
    CriteriaStanding now,
    RevocationRisk risk) {}
