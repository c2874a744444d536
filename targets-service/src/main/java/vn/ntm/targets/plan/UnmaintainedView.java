package vn.ntm.targets.plan;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ntm.targets.locality.LocalityView;
import vn.ntm.targets.locality.domain.Standard;

/**
 * A recognition that no plan of the year asks to maintain.
 *
 * @param locality as it stands on the first day of the year
 */
@Schema(name = "UnmaintainedRecognition")
record UnmaintainedView(
    UUID recognitionId,
    LocalityView locality,
    Standard standard,
    LocalDate decisionDate,
    int recognisedYear) {}
