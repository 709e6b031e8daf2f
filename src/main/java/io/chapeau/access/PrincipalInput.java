package io.chapeau.access;

import io.chapeau.http.contract.TextRules;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A principal as an administrator writes it. */
public record PrincipalInput(
        @Schema(maxLength = 200, pattern = TextRules.SINGLE_LINE, examples = "Ada Čapek")
        String name,

        @Schema(description = "What the principal may do; a change holds from its next request on.")
        Role role) {}
