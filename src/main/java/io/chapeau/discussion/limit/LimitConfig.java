package io.chapeau.discussion.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many comments are taken in, as {@code CHAPEAU_COMMENTS_RATE_LIMIT}. */
@ConfigMapping(prefix = "chapeau.comments")
public interface LimitConfig {

    /** Limits as {@code client=10/PT10M} with commas between, or {@code off}. */
    @WithDefault("client=10/PT10M,network=60/PT10M,article=60/PT1M,site=600/PT1M")
    String rateLimit();
}
