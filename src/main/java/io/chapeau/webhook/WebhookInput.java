package io.chapeau.webhook;

import io.chapeau.http.contract.TextRules;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as an administrator writes it.
 *
 * @param audience left out: public
 * @param payload left out: thin
 * @param enabled left out: true
 */
public record WebhookInput(
        @Schema(
                maxLength = 2000,
                pattern = TextRules.ABSOLUTE_WEB_ADDRESS,
                examples = "https://site.example/hooks/chapeau",
                description = "Where deliveries are sent: http or https, without user name and fragment.")
        String url,

        @Schema(maxLength = 500, pattern = TextRules.SINGLE_LINE, examples = "Rebuilds the site") @Nullable
        String description,

        @Schema(
                minItems = 1,
                maxItems = 50,
                uniqueItems = true,
                description = "Words of the catalogue (ChangeType), article.* for all of a kind, * for all.")
        List<String> events,

        @Schema(
                description = "public: what readers can notice, in readers' words; management: everything that"
                        + " happens to content, and where a change is several things at once, such as a comment that is"
                        + " approved as it comes in, the one that 'events' names. Left out: public.")
        @Nullable
        WebhookAudience audience,

        @Schema(
                description =
                        "thin: what happened to what, and where it is; full: also the entity in its current state,"
                                + " read when the message is sent, as sync gives it to this audience. Left out: thin.")
        @Nullable
        WebhookPayload payload,

        @Schema(
                description = "Whether changes are delivered. Those that happen while it is false are not, unless"
                        + " they are replayed. Left out: true.")
        @Nullable
        Boolean enabled) {

    WebhookInput orUsual() {
        return new WebhookInput(
                url,
                description,
                events,
                audience == null ? WebhookAudience.PUBLIC : audience,
                payload == null ? WebhookPayload.THIN : payload,
                enabled == null || enabled);
    }
}
