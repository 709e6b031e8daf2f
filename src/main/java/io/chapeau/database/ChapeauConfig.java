package io.chapeau.database;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What an operator sets, as {@code CHAPEAU_…} environment variables or {@code chapeau.…} properties. */
@ConfigMapping(prefix = "chapeau")
public interface ChapeauConfig {

    /** Where the embedded database and the keys lie. */
    @WithDefault("data")
    Path dataDir();

    /** Secret from which the key for private text is derived; without it a key file in the data directory. */
    Optional<String> dataKey();

    /** Secret of the first administrator, 32 characters or more; without it one is generated. */
    Optional<String> adminToken();

    /** Whether an empty embedded database starts with the demonstration content. */
    @WithDefault("true")
    boolean demo();

    /** Where the product is reached from outside, as the start-up prints it; links in answers are relative. */
    Optional<String> publicUrl();

    /** The language of articles that name none, BCP 47. */
    @WithDefault("en")
    String locale();

    /** The languages that articles may have, with commas between; without it any. */
    Optional<String> locales();

    /** What stands in for a language that is missing, as chains with commas between: {@code fr-CA>fr>en}. */
    Optional<String> localeFallback();

    /** Origins whose web pages may use management, with commas between; without it none may. */
    Optional<String> managementOrigins();

    /** Networks whose machines tell whom they forward a request for, as CIDR blocks with commas between. */
    Optional<String> trustedProxies();

    /** The header in which they tell it: {@code X-Forwarded-For} or {@code Forwarded}. */
    @WithDefault("X-Forwarded-For")
    String proxyHeader();

    /** Memory for finished answers, in MB; 0: every read asks the database. */
    @WithDefault("96")
    int cacheMb();

    /** How long readers get finished answers while the database cannot be reached. */
    @WithDefault("PT5M")
    Duration staleIfError();

    /** The content delivery network in front, by how it reads tags: fastly, cloudflare or groups; without it none. */
    Optional<String> cdn();

    Changes changes();

    /** The change log. */
    interface Changes {

        /** How long changes are kept, as an ISO 8601 period; a client that was away longer starts anew. */
        @WithDefault("P90D")
        String retention();
    }

    Comments comments();

    /** What readers may say. */
    interface Comments {

        /** What becomes of a comment where the article says nothing else: closed, moderated, trusted or open. */
        @WithDefault("moderated")
        String policy();

        /** How deep replies may lie, 1 to 6. */
        @WithDefault("3")
        int depth();

        /** How many comments moderators must have approved before the policy "trusted" approves the next ones. */
        @WithDefault("3")
        int trustedAfter();

        /** What the text of a comment is: plain, or markdown for emphasis, quotes, code and links. */
        @WithDefault("plain")
        String markup();

        /** How long after the publication comments stay open, as an ISO 8601 period; without it for good. */
        Optional<String> closeAfter();

        /** How long comments are kept that readers do not see and will not see, as an ISO 8601 period. */
        @WithDefault("P30D")
        String retention();
    }

    Trash trash();

    /** The trash. */
    interface Trash {

        /** How long deleted articles can be restored, as an ISO 8601 period. */
        @WithDefault("P30D")
        String retention();
    }

    Revisions revisions();

    /** The saves of articles. */
    interface Revisions {

        /** Saves of one principal within this time of the first are one entry of the list; zero keeps them apart. */
        @WithDefault("PT5M")
        Duration merge();

        /** How long revisions are kept that readers have not seen and that have no label; without it for good. */
        Optional<String> retention();
    }

    /** The typographic rules that bodies get when they are saved: {@code none}, or {@code fr} for those in French. */
    @WithDefault("none")
    String typography();

    /** Event streams that one node keeps open at the same time. */
    @WithDefault("1000")
    int eventConnections();

    /** How long an event stream waits for a client that does not read, before it is cut off. */
    @WithDefault("PT10S")
    Duration eventPatience();

    Database database();

    /** Where the database is. */
    interface Database {

        /** {@code jdbc:mariadb://host:port} of an external server; set by the start-up for the embedded one. */
        String url();

        String managementPassword();

        String deliveryPassword();

        String previewPassword();

        /** True when the product runs the server itself. */
        @WithDefault("false")
        boolean embedded();
    }
}
