package io.chapeau.discussion.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapeau.network.ClientAddress;
import io.chapeau.testing.MovableClock;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.net.InetAddress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitTest {

    private final MovableClock clock = new MovableClock();

    private static ClientAddress client(String address) {
        return new ClientAddress(InetAddress.ofLiteral(address));
    }

    private static Limit.@Nullable Scope refusal(SubmissionLimits limits, String address, String article) {
        return limits.take(client(address), () -> article).refusedBy();
    }

    @Test
    void eachClientHasItsOwnLimit() {
        SubmissionLimits limits = new SubmissionLimits("client=2/PT10M", clock);
        for (int i = 0; i < 2; i++) {
            assertThat(refusal(limits, "192.0.2.1", "a")).isNull();
        }
        assertThat(refusal(limits, "192.0.2.1", "b")).isEqualTo(Limit.Scope.CLIENT);
        assertThat(refusal(limits, "192.0.2.2", "a")).isNull();
    }

    @Test
    void addressesOfOneNetworkShareALimit() {
        SubmissionLimits limits = new SubmissionLimits("network=1/PT10M", clock);
        assertThat(refusal(limits, "2001:db8::1", "a")).isNull();
        assertThat(refusal(limits, "2001:db8::ffff:1", "a")).isEqualTo(Limit.Scope.NETWORK);
        assertThat(refusal(limits, "2001:db8:0:1::1", "a")).isNull();
        assertThat(refusal(limits, "192.0.2.1", "a")).isNull();
        assertThat(refusal(limits, "192.0.2.200", "a")).isEqualTo(Limit.Scope.NETWORK);
    }

    @Test
    void articlesAndTheWholeSiteHaveLimitsToo() {
        SubmissionLimits limits = new SubmissionLimits("article=1/PT1M,site=2/PT1M", clock);
        assertThat(refusal(limits, "192.0.2.1", "a")).isNull();
        assertThat(refusal(limits, "198.51.100.1", "a")).isEqualTo(Limit.Scope.ARTICLE);
        assertThat(refusal(limits, "192.0.2.1", "b")).isNull();
        assertThat(refusal(limits, "192.0.2.1", "c")).isEqualTo(Limit.Scope.SITE);
    }

    @Test
    void refusedRequestTakesNothingFromOtherLimits() {
        SubmissionLimits limits = new SubmissionLimits("client=2/PT10M,site=1/PT1S", clock);
        assertThat(refusal(limits, "192.0.2.1", "a")).isNull();
        for (int i = 0; i < 5; i++) {
            assertThat(refusal(limits, "192.0.2.1", "a")).isEqualTo(Limit.Scope.SITE);
        }
        clock.advance(Duration.ofSeconds(2));
        assertThat(refusal(limits, "192.0.2.1", "a")).isNull();
    }

    @Test
    void articleThatCannotBeLookedUpTakesNothing() {
        SubmissionLimits limits = new SubmissionLimits("client=1/PT10M,network=1/PT10M,article=1/PT1M", clock);
        assertThatThrownBy(() -> limits.take(client("192.0.2.1"), () -> {
                    throw new IllegalStateException("The database is away");
                }))
                .hasMessage("The database is away");
        assertThat(refusal(limits, "192.0.2.1", "a")).isNull();
    }

    @Test
    void waitingAsLongAsToldHelps() {
        SubmissionLimits limits = new SubmissionLimits("client=1/PT10M", clock);
        limits.take(client("192.0.2.1"), () -> "a");
        Allowance refused = limits.take(client("192.0.2.1"), () -> "a");
        assertThat(refused.retryAfter()).isBetween(590L, 600L);
        clock.advance(Duration.ofSeconds(refused.retryAfter()));
        assertThat(refusal(limits, "192.0.2.1", "a")).isNull();
    }

    @Test
    void floodOfNewAddressesIsHeldInBoundedMemory() {
        SubmissionLimits limits = new SubmissionLimits("client=1/PT10M,network=1/PT10M,article=1/PT1M", clock);
        for (int i = 0; i < 3 * SubmissionLimits.MOST_BUCKETS; i++) {
            String article = "article-" + i;
            limits.take(client("10." + (i >> 16) + "." + (i >> 8 & 0xff) + "." + (i & 0xff)), () -> article);
        }
        assertThat(limits.size()).isLessThanOrEqualTo(3L * SubmissionLimits.MOST_BUCKETS);
    }

    @Test
    void offMeansNoLimit() {
        SubmissionLimits limits = new SubmissionLimits("off", clock);
        assertThat(limits.take(client("192.0.2.1"), () -> "a").fields()).isEmpty();
        assertThat(limits.size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "on",
                "client",
                "client=10",
                "client=0/PT1M",
                "client=10/PT0S",
                "client=10/P2D",
                "reader=1/PT1M",
                "client=9999999999/PT1M",
                "client=ten/PT1M",
                "client=1/PT1M,"
            })
    void settingThatCannotBeReadIsNamed(String setting) {
        assertThatThrownBy(() -> Limit.ofSetting(setting))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("CHAPEAU_COMMENTS_RATE_LIMIT");
    }
}
