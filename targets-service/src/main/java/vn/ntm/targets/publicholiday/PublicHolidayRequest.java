package vn.ntm.targets.publicholiday;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ntm.targets.publicholiday.domain.HolidayKind;

/** A decision about days off. */
@Schema(name = "PublicHolidayEntry")
record PublicHolidayRequest(
    @NotBlank @Pattern(regexp = PublicHolidayRequest.PRINTABLE) @Size(max = 100) String decision,
    @NotNull LocalDate issuedOn,
    @NotBlank @Pattern(regexp = PublicHolidayRequest.PRINTABLE) @Size(max = 200) String issuer,
    @NotEmpty @Size(max = 100) List<@NotNull @Valid Day> days) {

  private static final String PRINTABLE = "[^\\x00-\\x1f\\x7f]*";

  PublicHolidayRequest {
    days = days == null ? null : List.copyOf(days);
  }

  /** A day, and what is said of it. */
  @Schema(name = "PublicHolidayDay")
  record Day(
      @NotNull LocalDate day,
      @NotNull HolidayKind kind,
      @NotBlank @Pattern(regexp = PRINTABLE) @Size(max = 200) String name) {}
}
