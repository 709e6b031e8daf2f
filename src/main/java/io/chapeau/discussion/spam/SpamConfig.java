package io.chapeau.discussion.spam;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** From when on comments are held back, as {@code CHAPEAU_COMMENTS_…} environment variables. */
@ConfigMapping(prefix = "chapeau.comments")
public interface SpamConfig {

    /** The score from which on a comment waits for a moderator, even where others are approved at once. */
    @WithDefault("5")
    int holdScore();

    /** The score from which on it is spam. */
    @WithDefault("10")
    int spamScore();

    /** How many links speak against nobody. */
    @WithDefault("2")
    int links();

    /** Whether a comment needs the token of a form: {@code optional} or {@code required}. */
    @WithDefault("optional")
    String formToken();

    /** Who sends a form sooner than this is no person. */
    @WithDefault("PT3S")
    Duration formTime();
}
