package io.chapeau.webhook;

import io.chapeau.metrics.Recent;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.ToDoubleFunction;

/** What waits to be sent, and how many endpoints do not take it. */
@ApplicationScoped
class WebhookMetrics implements MeterBinder {

    private static final String READ = """
            SELECT (SELECT COUNT(*) FROM (SELECT 1 FROM webhook w
                      JOIN webhook_delivery d ON d.webhook_id = w.id AND d.status = 'pending' LIMIT 10000) waiting),
                   (SELECT COUNT(*) FROM webhook WHERE failing_since IS NOT NULL),
                   (SELECT COUNT(*) FROM webhook WHERE NOT enabled)""";

    private final Recent<Backlog> backlog;

    WebhookMetrics(QueueStatements statements) {
        this.backlog = new Recent<>(() -> statements
                .select(READ, row -> new Backlog(row.getInt(1), row.getInt(2), row.getInt(3)))
                .getFirst());
    }

    private record Backlog(int waiting, int failing, int disabled) {}

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(
                registry,
                "chapeau.webhook.backlog",
                "Messages that wait to be sent, counted to 10,000 at most",
                Backlog::waiting);
        gauge(
                registry,
                "chapeau.webhooks.failing",
                "Endpoints that have taken nothing since their last failure",
                Backlog::failing);
        gauge(registry, "chapeau.webhooks.disabled", "Endpoints that nothing is sent to", Backlog::disabled);
    }

    private void gauge(MeterRegistry registry, String name, String description, ToDoubleFunction<Backlog> part) {
        Gauge.builder(name, backlog, recent -> recent.number(part))
                .description(description)
                .strongReference(true)
                .register(registry);
    }
}
