package vn.ntm.targets.task;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A model road to be registered. */
@Schema(name = "ModelRoadToRegister")
record ModelRoadRequest(
    @NotNull UUID localityId,
    @NotBlank @Pattern(regexp = TaskRequest.PRINTABLE) @Size(max = 300) String name,
    @NotNull BigDecimal kilometres,
    @NotNull LocalDate recognisedOn,
    @Pattern(regexp = TaskRequest.PRINTABLE) @Size(min = 1, max = 100) String decisionNumber) {}
