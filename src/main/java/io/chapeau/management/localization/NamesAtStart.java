package io.chapeau.management.localization;

import io.chapeau.language.SiteLocales;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Has names follow the languages of the site: other ones than before the start, or others that stand in for them. */
@ApplicationScoped
class NamesAtStart {

    private static final Logger LOG = Logger.getLogger(NamesAtStart.class);

    private final LocalizedNameRepository names;
    private final SiteLocales locales;

    NamesAtStart(LocalizedNameRepository names, SiteLocales locales) {
        this.names = names;
        this.locales = locales;
    }

    /** Before the port opens. */
    void follow(@Observes StartupEvent start) {
        NameChains chains = NameChains.of(locales);
        boolean news = QuarkusTransaction.requiringNew().call(() -> {
            boolean differs = !names.holdSetting().equals(chains.setting());
            if (differs) {
                names.writeAll(chains);
            }
            return differs;
        });
        if (news) {
            LOG.info("Names follow the languages of the site");
        }
    }
}
