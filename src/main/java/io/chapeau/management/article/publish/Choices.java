package io.chapeau.management.article.publish;

import io.chapeau.database.Projection;
import io.chapeau.language.SiteLocales;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Keeps, for every language that the site names, which article stands for a group of translations, so that a list with
 * fallback has no gaps and chooses nothing when it is read.
 */
@ApplicationScoped
class Choices {

    private static final Logger LOG = Logger.getLogger(Choices.class);

    private final ChoiceRepository choices;
    private final SiteLocales locales;

    Choices(ChoiceRepository choices, SiteLocales locales) {
        this.choices = choices;
        this.locales = locales;
    }

    /** Before the port opens: other languages than before, or others that stand in for them. */
    void follow(@Observes StartupEvent start) {
        String chains = chains();
        boolean news = QuarkusTransaction.requiringNew().call(() -> {
            boolean differs = !choices.holdSetting().equals(chains);
            if (differs) {
                choices.chooseAll(chains);
            }
            return differs;
        });
        if (news) {
            LOG.info("Lists with fallback follow the languages of the site");
        }
    }

    /** Keeps groups from being chosen for until the end of the transaction. */
    void hold(Collection<UUID> groups) {
        if (locales.configured().isEmpty()) {
            return;
        }
        choices.shareSetting();
        // One order for all transactions, so that two of them never wait for each other.
        new TreeSet<>(groups).forEach(choices::holdGroup);
    }

    /** Writes an article in a projection, and chooses anew for the groups in which it was and is. */
    void around(Projection projection, UUID article, Runnable write) {
        if (locales.configured().isEmpty()) {
            write.run();
            return;
        }
        choices.shareSetting();
        // One order for all transactions, so that two of them never wait for each other.
        NavigableSet<UUID> groups = new TreeSet<>();
        choices.group(projection, article).ifPresent(groups::add);
        write.run();
        choices.group(projection, article).ifPresent(groups::add);
        String chains = chains();
        groups.forEach(group -> choices.choose(projection, group, chains));
    }

    /** Pairs of a language and what stands in for it, the best first. */
    private String chains() {
        return locales.configured().stream()
                .flatMap(locale ->
                        locales.chain(locale).stream().map(instead -> "[\"" + locale + "\",\"" + instead + "\"]"))
                .collect(Collectors.joining(",", "[", "]"));
    }
}
