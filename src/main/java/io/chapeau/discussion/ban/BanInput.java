package io.chapeau.discussion.ban;

import io.chapeau.http.contract.TextRules;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A ban as a moderator writes it.
 *
 * @param value what is banned, unless a comment says it
 */
public record BanInput(
        BanKind kind,

        @Schema(
                minLength = 1,
                maxLength = 254,
                pattern = TextRules.SINGLE_LINE,
                examples = "spam.example",
                description =
                        "What is banned: an e-mail address, a domain, an address, a network with 24 bits (IPv4) or"
                                + " 48 bits (IPv6) such as 203.0.113.0/24, words, or a regular expression (RE2, without regard"
                                + " to case). Words and expressions are looked for in the name of the author and in the text,"
                                + " in each by itself: ^ and $ stand for the beginning and the end of the whole name or"
                                + " text, behind (?m) for those of its lines. An expression whose counted repetitions"
                                + " would make it slow, such as .{0,200}, is refused. Only words and expressions can be read"
                                + " again later: an e-mail address is refused as a word.")
        @Nullable
        String value,

        @Schema(
                description =
                        "Instead of a value: a comment, of whose author the e-mail address, its domain, the client"
                                + " or its network is banned.")
        @Nullable
        UUID commentId,

        @Schema(
                minLength = 1,
                maxLength = 500,
                pattern = TextRules.SINGLE_LINE,
                examples = "Advertises replica watches",
                description = "For the list of bans.")
        @Nullable
        String reason,

        @Schema(
                description =
                        "Left out: for good. A ban of an address or network lasts 30 days at most: then the key of"
                                + " its hash is destroyed.")
        @Nullable
        Instant expiresAt) {}
