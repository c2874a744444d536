package vn.ntm.targets.goalfigure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a figure is sent back. */
@Schema(name = "ReturnOfGoalFigure")
record FigureReasons(
    @NotBlank @Size(max = 1000) @Pattern(regexp = FigureToEnter.PRINTABLE) String reasons) {}
