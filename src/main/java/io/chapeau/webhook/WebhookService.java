package io.chapeau.webhook;

import io.chapeau.database.Identifiers;
import io.chapeau.database.RetryTransient;
import io.chapeau.database.Sealing;
import io.chapeau.egress.EgressRules;
import io.chapeau.http.conditional.IfMatch;
import io.chapeau.http.contract.InputBinder;
import io.chapeau.http.contract.MergePatch;
import io.chapeau.http.contract.Submitted;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageQuery;
import io.chapeau.http.problem.ProblemException;
import io.chapeau.http.problem.ProblemType;
import io.chapeau.http.problem.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Rules of webhooks: where they may lead, what they hear, and how their secrets change without a gap. */
@ApplicationScoped
public class WebhookService {

    /** How long a secret that was replaced signs beside the new one. */
    static final Duration ROTATION = Duration.ofHours(24);

    private final WebhookRepository webhooks;
    private final DeliveryQueue queue;
    private final EgressRules egress;
    private final Sealing sealing;
    private final InputBinder binder;
    private final Clock clock;

    WebhookService(
            WebhookRepository webhooks,
            DeliveryQueue queue,
            EgressRules egress,
            Sealing sealing,
            InputBinder binder,
            Clock clock) {
        this.webhooks = webhooks;
        this.queue = queue;
        this.egress = egress;
        this.sealing = sealing;
        this.binder = binder;
        this.clock = clock;
    }

    @Transactional
    public Page<WebhookView> list(String sort, PageQuery page) {
        return webhooks.list(sort, page)
                .map(rows -> rows.stream().map(WebhookView::of).toList());
    }

    @Transactional
    public WebhookView get(UUID id) {
        return WebhookView.of(webhooks.findByIdOptional(id).orElseThrow(() -> missing(id)));
    }

    @RetryTransient
    @Transactional
    public WebhookWithSecret create(WebhookInput input) {
        WebhookSecret secret = WebhookSecret.generate();
        Webhook webhook = new Webhook();
        webhook.id = Identifiers.next();
        webhook.secret = sealing.seal(secret.text());
        webhook.createdAt = clock.instant();
        write(webhook, input.orUsual());
        webhooks.persistAndFlush(webhook);
        return WebhookWithSecret.of(webhook, secret);
    }

    @RetryTransient
    @Transactional
    public WebhookView replace(UUID id, IfMatch ifMatch, Submitted<WebhookInput> submitted) {
        return change(forChange(id, ifMatch), submitted);
    }

    @RetryTransient
    @Transactional
    public WebhookView patch(UUID id, IfMatch ifMatch, MergePatch patch) {
        Webhook webhook = forChange(id, ifMatch);
        return change(webhook, binder.patch(input(webhook), patch, WebhookInput.class));
    }

    @RetryTransient
    @Transactional
    public void delete(UUID id, IfMatch ifMatch) {
        webhooks.delete(forChange(id, ifMatch));
    }

    /** Both secrets sign for a day, so that the receiver can change over when it likes. */
    @RetryTransient
    @Transactional
    public WebhookWithSecret rotateSecret(UUID id, IfMatch ifMatch) {
        Webhook webhook = forChange(id, ifMatch);
        WebhookSecret secret = WebhookSecret.generate();
        webhook.previousSecret = webhook.secret;
        webhook.previousSecretUntil = clock.instant().plus(ROTATION);
        webhook.secret = sealing.seal(secret.text());
        webhook.updatedAt = clock.instant();
        webhooks.flush();
        return WebhookWithSecret.of(webhook, secret);
    }

    private WebhookView change(Webhook webhook, Submitted<WebhookInput> submitted) {
        submitted.requireReadOnlyUnchanged(() -> List.of(binder.tree(WebhookView.of(webhook))));
        WebhookInput input = submitted.value().orUsual();
        // A write that changes nothing is none: the version stays good.
        if (!input.equals(input(webhook))) {
            boolean wasEnabled = webhook.enabled;
            write(webhook, input);
            if (webhook.enabled && !wasEnabled) {
                begin(webhook);
            }
            webhooks.flush();
        }
        return WebhookView.of(webhook);
    }

    /** What waited while it was disabled is tried at once, and its three days count anew. */
    private void begin(Webhook webhook) {
        webhook.disabledReason = null;
        webhook.failingSince = null;
        queue.beginAnew(webhook.id, clock.instant());
    }

    private Webhook forChange(UUID id, IfMatch ifMatch) {
        Webhook webhook = webhooks.findForUpdate(id).orElseThrow(() -> missing(id));
        ifMatch.require(webhook.version);
        return webhook;
    }

    private void write(Webhook webhook, WebhookInput input) {
        check(input);
        webhook.url = input.url();
        webhook.description = input.description();
        webhook.events = new EventPatterns(input.events());
        webhook.audience = input.audience() == null ? WebhookAudience.PUBLIC : input.audience();
        webhook.payload = input.payload() == null ? WebhookPayload.THIN : input.payload();
        webhook.enabled = Boolean.TRUE.equals(input.enabled());
        webhook.updatedAt = clock.instant();
    }

    private void check(WebhookInput input) {
        Violations violations = new Violations();
        try {
            egress.objection(new URI(input.url()))
                    .ifPresent(objection -> violations.add("/url", "destination", objection));
        } catch (URISyntaxException malformed) {
            violations.add("/url", "malformed", "'url' is no valid address; encode what is special in it.");
        }
        WebhookAudience audience = input.audience() == null ? WebhookAudience.PUBLIC : input.audience();
        new EventPatterns(input.events()).check(audience, violations);
        violations.throwIfAny(ProblemType.INVALID);
    }

    private static WebhookInput input(Webhook webhook) {
        return new WebhookInput(
                webhook.url,
                webhook.description,
                webhook.events.words(),
                webhook.audience,
                webhook.payload,
                webhook.enabled);
    }

    static ProblemException missing(UUID id) {
        return ProblemType.NOT_FOUND.because("There is no webhook " + id + ".");
    }
}
