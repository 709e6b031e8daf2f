package io.chapeau.commenting;

import io.chapeau.database.ChapeauConfig;
import io.chapeau.database.Retention;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the site says about comments. A setting that cannot be meant refuses the start. */
@ApplicationScoped
public class SiteComments {

    /** Replies can lie so deep, and no deeper, whatever the site says. */
    public static final int DEEPEST = 6;

    private static final String PLAIN = "plain";
    private static final String MARKDOWN = "markdown";

    private final ChapeauConfig.Comments config;
    private final Optional<Retention> openFor;

    @Inject
    SiteComments(ChapeauConfig config) {
        this(config.comments());
    }

    SiteComments(ChapeauConfig.Comments config) {
        this.config = config;
        this.openFor = config.closeAfter().map(text -> Retention.ofSetting("CHAPEAU_COMMENTS_CLOSE_AFTER", text));
    }

    void check(@Observes StartupEvent start) {
        check();
    }

    void check() {
        require(isPolicy(config.policy()), "CHAPEAU_COMMENTS_POLICY", config.policy(), "one of " + policies());
        require(isMarkup(config.markup()), "CHAPEAU_COMMENTS_MARKUP", config.markup(), "plain or markdown");
        require(depth() >= 1 && depth() <= DEEPEST, "CHAPEAU_COMMENTS_DEPTH", depth(), "1 to " + DEEPEST);
        require(trustedAfter() >= 1, "CHAPEAU_COMMENTS_TRUSTED_AFTER", trustedAfter(), "1 or more");
    }

    /** The policy of an article with this policy of its own. */
    public CommentPolicy policy(@Nullable CommentPolicy own) {
        return own == null ? CommentPolicy.ofWord(config.policy()) : own;
    }

    /**
     * What was published at this moment or before closes now, where the article has no policy of its own. Empty:
     * nothing closes by itself.
     */
    public Optional<Instant> closedUntil(Instant now) {
        return policy(null) == CommentPolicy.CLOSED ? Optional.of(now) : openFor.map(span -> span.since(now));
    }

    /** How deep replies may lie; 1: only the article itself can be answered. */
    public int depth() {
        return config.depth();
    }

    /** How many approved comments make somebody trusted. */
    public int trustedAfter() {
        return config.trustedAfter();
    }

    /** Whether comments may say a little in Markdown. */
    public boolean markdown() {
        return config.markup().equals(MARKDOWN);
    }

    private static boolean isMarkup(String word) {
        return word.equals(PLAIN) || word.equals(MARKDOWN);
    }

    private static void require(boolean fits, String setting, Object value, String allowed) {
        if (!fits) {
            throw new ConfigurationException(
                    "Refusing to start: " + setting + " is '" + value + "'. Set it to " + allowed + ".");
        }
    }

    private static boolean isPolicy(String word) {
        return Arrays.stream(CommentPolicy.values())
                .anyMatch(policy -> policy.word().equals(word));
    }

    private static String policies() {
        return Arrays.stream(CommentPolicy.values()).map(CommentPolicy::word).collect(Collectors.joining(", "));
    }
}
