package io.plumbline.alignment.whatif.rest;

import io.plumbline.alignment.whatif.Supposition;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What to suppose, in this order. */
@Schema(name = "WhatIf")
public record WhatIfRequest(@NotEmpty @Size(max = 1000) List<@NotNull @Valid Supposition> suppositions) {}
