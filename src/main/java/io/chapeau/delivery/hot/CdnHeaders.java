package io.chapeau.delivery.hot;

import io.chapeau.change.CacheTag;
import io.chapeau.change.ChangedEntity;
import io.chapeau.database.ChapeauConfig;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a content delivery network needs to keep answers until it is told to drop them: their tags in the header that it
 * reads, and a lifetime that is for it alone (RFC 9213). Off by default: a network that is never told would go on giving
 * what is old.
 */
@ApplicationScoped
public class CdnHeaders {

    /** For what a lost purge leaves behind. */
    private static final Duration LIFETIME = Duration.ofDays(1);

    private static final int LONGEST = 2_048;

    private final Optional<Network> network;

    @Inject
    CdnHeaders(ChapeauConfig config) {
        this(config.cdn());
    }

    CdnHeaders(Optional<String> setting) {
        this.network = setting.map(Network::of);
    }

    /** Networks by how they read tags. */
    private enum Network {
        FASTLY("Surrogate-Key", "", " "),
        CLOUDFLARE("Cache-Tag", "", ","),
        /** RFC 9875, a list of strings (RFC 9651). */
        GROUPS("Cache-Groups", "\"", ", ");

        private final String header;
        private final String quote;
        private final String separator;

        Network(String header, String quote, String separator) {
            this.header = header;
            this.quote = quote;
            this.separator = separator;
        }

        private static Network of(String setting) {
            return Arrays.stream(values())
                    .filter(network -> network.name().toLowerCase(Locale.ROOT).equals(setting))
                    .findFirst()
                    .orElseThrow(() -> new ConfigurationException(
                            "Refusing to start: CHAPEAU_CDN must be fastly, cloudflare or groups, or left out; it is '"
                                    + setting + "'."));
        }

        private String written(Collection<CacheTag> tags) {
            return tags.stream().map(tag -> quote + tag.word() + quote).collect(Collectors.joining(separator));
        }
    }

    /** Reads the setting before the port opens. */
    void check(@Observes StartupEvent start) {
        network.ifPresent(known -> headers(known, everything()));
    }

    /** The headers of an answer that depends on these. */
    public Map<String, String> of(Collection<CacheTag> tags) {
        return network.map(known -> headers(known, tags)).orElse(Map.of());
    }

    private static Map<String, String> headers(Network network, Collection<CacheTag> tags) {
        String precise = network.written(tags);
        return Map.of(
                network.header,
                // Every change carries the word for all of its kind.
                precise.length() <= LONGEST ? precise : network.written(everything()),
                "CDN-Cache-Control",
                "max-age=" + LIFETIME.toSeconds());
    }

    private static Collection<CacheTag> everything() {
        return Arrays.stream(ChangedEntity.values()).map(CacheTag::allOf).toList();
    }
}
