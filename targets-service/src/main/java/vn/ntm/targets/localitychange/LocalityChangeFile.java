package vn.ntm.targets.localitychange;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A file of acts, in the order in which they are carried out.
 *
 * @param source where they are known from
 */
@Schema(name = "LocalityChangeFile")
record LocalityChangeFile(
    @NotBlank @Size(max = 500) String source,
    @NotEmpty @Size(max = 1_000) List<@NotNull @Valid LocalityChangeRequest> changes) {

  LocalityChangeFile {
    changes = changes == null ? List.of() : List.copyOf(changes);
  }
}
