package io.chapeau.discussion.limit;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** So many requests within a window of time: all at once at most, and evenly from then on. */
record Limit(long amount, Duration window) {

    private static final long MOST = 1_000_000;
    private static final Duration LONGEST = Duration.ofDays(1);

    /** What shares a limit, from the smallest on: who is over the first takes nothing from the others. */
    enum Scope {
        CLIENT,
        NETWORK,
        ARTICLE,
        SITE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Reads {@code client=10/PT10M,site=600/PT1M}; a scope that is not named has no limit, {@code off} none has one. */
    static Map<Scope, Limit> ofSetting(String setting) {
        Map<Scope, Limit> limits = new EnumMap<>(Scope.class);
        if (setting.strip().equalsIgnoreCase("off")) {
            return limits;
        }
        try {
            for (String part : setting.split(",", -1)) {
                String[] sides = part.strip().split("=", 2);
                limits.put(Scope.valueOf(sides[0].toUpperCase(Locale.ROOT)), of(sides[1]));
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException malformed) {
            throw new ConfigurationException("CHAPEAU_COMMENTS_RATE_LIMIT must be off, or limits of client, network,"
                    + " article and site up to a day with commas between, such as client=10/PT10M,site=600/PT1M;"
                    + " it is " + setting);
        }
        return limits;
    }

    private static Limit of(String text) {
        int slash = text.indexOf('/');
        Limit limit = new Limit(Long.parseLong(text.substring(0, slash)), Duration.parse(text.substring(slash + 1)));
        if (limit.amount < 1
                || limit.amount > MOST
                || limit.window.compareTo(Duration.ofSeconds(1)) < 0
                || limit.window.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(text);
        }
        return limit;
    }
}
