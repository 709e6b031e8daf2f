package io.chapeau.discussion.check;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The external check, as {@code CHAPEAU_COMMENTS_CHECK_…} environment variables. */
@ConfigMapping(prefix = "chapeau.comments")
public interface CheckConfig {

    /** The address below which the service is; without it nothing is checked and nothing leaves. */
    Optional<String> checkUrl();

    /** What the service knows the site by. */
    Optional<String> checkKey();

    /** How long an answer is waited for. */
    @WithDefault("PT3S")
    Duration checkTimeout();
}
