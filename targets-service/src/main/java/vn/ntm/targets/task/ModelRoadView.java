package vn.ntm.targets.task;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A model road as it is answered.
 *
 * @param kilometres its exact length
 */
@Schema(name = "ModelRoad")
record ModelRoadView(
    UUID id,
    UUID localityId,
    String name,
    BigDecimal kilometres,
    LocalDate recognisedOn,
    String decisionNumber) {}
