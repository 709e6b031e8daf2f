package io.chapeau.delivery.hot;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapeau.language.SiteLocales;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Editors, readers and moderators change anything in any order; after each change random addresses are read from memory
 * and from the database and must be the same to the byte. {@code -Dproof=full} goes 1,500 steps, {@code -Dseed} another
 * way.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class HotWalkTest {

    private static final boolean FULL = "full".equals(System.getProperty("proof"));
    private static final int STEPS = FULL ? 1_500 : 40;
    private static final int LOOKS = FULL ? 12 : 6;

    /** Until each kind of change was made once; some need others before them. */
    private static final int MORE_STEPS = 600;

    private static final long SEED = Long.getLong("seed", 20_261_126);

    @Inject
    HotPath memory;

    @BeforeEach
    void languages() {
        QuarkusMock.installMockForType(SiteLocales.of("en", "en,fr", null), SiteLocales.class);
    }

    @Test
    void memoryAndDatabaseSayTheSameAfterEveryChange() {
        WalkSite site = new WalkSite(SEED);
        WalkChanges changes = new WalkChanges(site);
        WalkAddresses addresses = new WalkAddresses(site);
        List<String> unmade = new ArrayList<>(changes.names());
        long before = memory.given();
        int looks = 0;
        for (int step = 0; step < STEPS || (!unmade.isEmpty() && step < STEPS + MORE_STEPS); step++) {
            String name = site.any(step < STEPS || step % 3 == 0 ? changes.names() : unmade);
            Response change = changes.make(name);
            if (change == null) {
                continue;
            }
            assertThat(change.statusCode()).as(name + " " + change.asString()).isLessThan(500);
            if (change.statusCode() < 300) {
                unmade.remove(name);
            }
            for (int look = 0; look < LOOKS; look++) {
                WalkAddresses.Request request = addresses.next();
                Reading.assertSame(request.target(), request.headers());
                looks++;
            }
        }
        assertThat(unmade).as("changes that could never be made").isEmpty();
        assertThat(memory.given() - before).as("answers from memory").isGreaterThan(looks / 2);
    }
}
