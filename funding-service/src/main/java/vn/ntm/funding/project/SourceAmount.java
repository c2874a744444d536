package vn.ntm.funding.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import vn.ntm.money.Vnd;

/** What one capital source is to give to the total investment. */
public record SourceAmount(@NotBlank @Size(max = 50) String capitalSource, @NotNull Vnd amount) {}
