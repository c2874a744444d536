package vn.ntm.targets.recognitioncase;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ntm.targets.recognitioncase.domain.Authority;
import vn.ntm.targets.recognitioncase.domain.RevocationState;

/** What is sent about the end of recognitions. */
final class RevocationRequests {

  private static final String PRINTABLE = "[^\\x00-\\x1f\\x7f]*";

  private RevocationRequests() {}

  /**
   * A proposal, with the assessment that it rests on.
   *
   * @param criteria how many the set of the recognition's standard has
   * @param unmet codes of the criteria that are not met
   */
  @Schema(name = "RevocationProposal")
  record Proposal(
      @NotNull UUID recognitionId,
      @NotNull @Min(1) @Max(100) Integer criteria,
      @NotNull @Size(max = 100) List<@NotNull @Pattern(regexp = "[0-9A-Za-z.]{1,20}") String> unmet,
      @NotNull LocalDate assessedOn,
      @NotNull LocalDate on,
      @NotBlank @Pattern(regexp = PRINTABLE) @Size(max = 2000) String statement) {

    Proposal {
      unmet = unmet == null ? null : List.copyOf(unmet);
    }
  }

  /**
   * A step of a revocation.
   *
   * @param statement the notice, the explanation, the minutes, the reason
   * @param present of the council, for its vote
   * @param decisionNumber of the decision to revoke
   * @param authority whose decision to revoke it is; must be named for one of the Prime Minister
   */
  @Schema(name = "RevocationStepRequest")
  record Step(
      @NotNull RevocationState to,
      @NotNull LocalDate on,
      @NotBlank @Pattern(regexp = PRINTABLE) @Size(max = 2000) String statement,
      @Min(1) @Max(1000) Integer present,
      @Min(0) @Max(1000) Integer inFavour,
      @Pattern(regexp = PRINTABLE) @Size(min = 1, max = 100) String decisionNumber,
      Authority authority) {}
}
