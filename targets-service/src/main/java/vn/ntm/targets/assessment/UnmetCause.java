package vn.ntm.targets.assessment;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ntm.targets.assessment.domain.CauseKind;

/** Why a place does not meet a criterion or indicator. */
@Schema(name = "UnmetCause")
record UnmetCause(
    UUID id,
    UUID localityId,
    String code,
    LocalDate foundOn,
    CauseKind kind,
    String cause,
    String note) {}
