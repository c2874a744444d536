package vn.ntm.targets.task;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Model roads on a day.
 *
 * @param kilometres exact, to the metre
 */
@Schema(name = "ModelRoadTotal")
record ModelRoadTotal(long roads, BigDecimal kilometres, LocalDate asOf) {}
