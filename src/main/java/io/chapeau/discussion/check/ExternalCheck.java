package io.chapeau.discussion.check;

import io.chapeau.database.ChapeauConfig;
import io.chapeau.egress.EgressAnswer;
import io.chapeau.egress.EgressClient;
import io.chapeau.egress.EgressRules;
import io.chapeau.egress.RefusedDestinationException;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Asks a service that speaks the Akismet protocol what it thinks of a comment, and tells it where a moderator thought
 * otherwise. Off unless an address is set; it never fails, it only finds nothing. The log says once what is wrong with
 * the service, and never what was sent.
 *
 * <p>Source: Akismet API 1.1.
 */
@ApplicationScoped
public class ExternalCheck {

    private static final Logger LOG = Logger.getLogger(ExternalCheck.class);
    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int OK = 200;

    private final CheckConfig config;
    private final String site;
    private final EgressClient egress;
    private final EgressRules rules;
    private final AtomicReference<@Nullable Finding> complaint = new AtomicReference<>();

    @Inject
    ExternalCheck(CheckConfig config, ChapeauConfig product, EgressClient egress, EgressRules rules) {
        this(config, product.publicUrl().orElse(""), egress, rules);
    }

    public ExternalCheck(CheckConfig config, String site, EgressClient egress, EgressRules rules) {
        this.config = config;
        this.site = site.replaceAll("/+$", "");
        this.egress = egress;
        this.rules = rules;
    }

    /** Settings that cannot be meant end the start, not the first check. */
    void check(@Observes StartupEvent start) {
        if (!isOn()) {
            return;
        }
        Duration timeout = config.checkTimeout();
        if (timeout.compareTo(SHORTEST) < 0 || timeout.compareTo(LONGEST) > 0) {
            throw refused("CHAPEAU_COMMENTS_CHECK_TIMEOUT must be between PT0.1S and PT10S; it is " + timeout + ".");
        }
        if (config.checkKey().isEmpty()) {
            throw refused("CHAPEAU_COMMENTS_CHECK_URL needs a CHAPEAU_COMMENTS_CHECK_KEY beside it.");
        }
        if (site.isEmpty()) {
            throw refused("CHAPEAU_COMMENTS_CHECK_URL needs CHAPEAU_PUBLIC_URL, by which the service knows the site.");
        }
        objection().ifPresent(objection -> {
            throw refused("CHAPEAU_COMMENTS_CHECK_URL cannot be used: " + objection);
        });
        LOG.infof(
                "Comments are checked by %s, which gets their text with name, e-mail address, client address, user agent and"
                        + " referrer, the address of the article and whether it is a reply.",
                operation("").getHost());
    }

    public boolean isOn() {
        return config.checkUrl().isPresent();
    }

    /** Waits for an answer, for the time-out at most; without one the finding says why. */
    public Finding ask(Question question) {
        Finding finding;
        Optional<String> help = Optional.empty();
        try {
            EgressAnswer answer = post("comment-check", question);
            finding = read(answer);
            help = answer.header("X-akismet-debug-help");
        } catch (RefusedDestinationException refused) {
            finding = Finding.CLOSED;
        } catch (SocketTimeoutException slow) {
            finding = Finding.TIMED_OUT;
        } catch (IOException broken) {
            finding = Finding.UNREACHABLE;
        }
        complain(finding, help.map(text -> withoutSecrets(text, question)).orElse("it does not say why"));
        return finding;
    }

    /** Tells the service what a moderator thinks; when it does not listen, that is all there is to it. */
    public void tell(boolean spam, Question question) {
        try {
            post(spam ? "submit-spam" : "submit-ham", question);
        } catch (IOException unheard) {
            LOG.debugf("The external check was not told of a decision: %s", unheard.getMessage());
        }
    }

    private EgressAnswer post(String operation, Question question) throws IOException {
        Map<String, String> fields = question.fields(site);
        fields.put("api_key", config.checkKey().orElse(""));
        return egress.postForm(operation(operation), fields, config.checkTimeout());
    }

    private static Finding read(EgressAnswer answer) {
        if (answer.status() != OK) {
            return Finding.UNREADABLE;
        }
        return switch (answer.start().strip()) {
            case "true" ->
                answer.header("X-akismet-pro-tip").filter("discard"::equals).isPresent()
                        ? Finding.BLATANT
                        : Finding.SPAM;
            case "false" -> Finding.HAM;
            case "invalid" -> Finding.INVALID;
            default -> Finding.UNREADABLE;
        };
    }

    /** Once for each way in which it fails, and anew after it has worked. */
    private void complain(Finding finding, String help) {
        Finding failure = finding.spam().isPresent() ? null : finding;
        if (complaint.getAndSet(failure) != failure && failure != null) {
            LOG.warnf(
                    "The external check of comments says nothing, so they wait for moderators: %s%s.",
                    failure.words(), failure == Finding.INVALID ? " (" + help + ")" : "");
        }
    }

    /** A service may repeat what it got. */
    private String withoutSecrets(String help, Question question) {
        String plain = help.replaceAll("\\p{Cntrl}", " ");
        for (Map.Entry<String, String> field : question.fields(site).entrySet()) {
            if (!field.getKey().startsWith("blog") && !field.getValue().isEmpty()) {
                plain = plain.replace(field.getValue(), "…");
            }
        }
        plain = plain.replace(config.checkKey().orElse("…"), "…");
        return plain.length() > 200 ? plain.substring(0, 200) + "…" : plain;
    }

    private Optional<String> objection() {
        try {
            return rules.objection(operation(""));
        } catch (IllegalArgumentException malformed) {
            return Optional.of("It is no address.");
        }
    }

    private URI operation(String name) {
        return URI.create(config.checkUrl().orElse("").replaceAll("/+$", "") + "/" + name);
    }

    private static ConfigurationException refused(String why) {
        return new ConfigurationException("Refusing to start: " + why);
    }
}
