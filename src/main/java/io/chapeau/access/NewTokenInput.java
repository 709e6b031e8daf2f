package io.chapeau.access;

import io.chapeau.http.contract.TextRules;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A token to be made. Tokens are made, rotated and revoked, never edited: the input takes nothing back of a
 * {@link TokenView}.
 *
 * @param expiresAt null for a token that holds until it is revoked
 */
public record NewTokenInput(
        @Schema(maxLength = 200, pattern = TextRules.SINGLE_LINE, examples = "Nightly import")
        String name,

        @Schema(description = "In the future; without it the token holds until it is revoked.") @Nullable
        Instant expiresAt) {}
