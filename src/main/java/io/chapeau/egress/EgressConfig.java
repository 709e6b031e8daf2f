package io.chapeau.egress;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Where webhooks may go, as {@code CHAPEAU_WEBHOOK_…} environment variables. */
@ConfigMapping(prefix = "chapeau.webhook")
public interface EgressConfig {

    /** Whether they may reach private addresses: the machine itself, its network, its cloud's metadata. */
    @WithDefault("false")
    boolean allowPrivate();

    /** Private networks that they may reach although others are closed, as CIDR blocks with commas between. */
    Optional<String> allowedNetworks();

    /** Ports and ranges of ports that they may reach, with commas between. */
    @WithDefault("80,443,8080,8443")
    String ports();
}
