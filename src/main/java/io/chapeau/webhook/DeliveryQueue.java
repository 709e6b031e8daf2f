package io.chapeau.webhook;

import io.chapeau.database.Identifiers;
import io.chapeau.database.RetryTransient;
import io.chapeau.database.Sealing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be sent. A delivery is claimed by one node for one attempt; a claim that nobody comes back from
 * runs out, and the delivery is due again. Of one entity only the earliest that waits is ever handed out.
 */
@ApplicationScoped
class DeliveryQueue {

    /** Much longer than an attempt can take. */
    static final Duration CLAIM_HOLDS = Duration.ofMinutes(1);

    private static final String ADD = """
            INSERT INTO webhook_delivery
                (id, webhook_id, seq, entity_id, type, body, status, attempts, due_at, created_at)
            VALUES (?, ?, ?, ?, ?, ?, 'pending', 0, ?, ?)
            ON DUPLICATE KEY UPDATE id = id""";

    private static final String ADD_AGAIN = """
            INSERT INTO webhook_delivery
                (id, webhook_id, seq, entity_id, type, body, status, attempts, due_at, created_at)
            VALUES (?, ?, ?, ?, ?, ?, 'pending', 0, ?, ?)
            ON DUPLICATE KEY UPDATE
                status = IF(claim IS NULL, 'pending', status),
                attempts = IF(claim IS NULL, 0, attempts),
                due_at = IF(claim IS NULL, VALUES(due_at), due_at)""";

    private static final String AGAIN = """
            UPDATE webhook_delivery SET status = 'pending', attempts = 0, due_at = ?
             WHERE id = ? AND claim IS NULL""";

    private static final String BEGIN_ANEW = """
            UPDATE webhook_delivery SET attempts = 0, due_at = ?
             WHERE webhook_id = ? AND status = 'pending' AND claim IS NULL""";

    private static final String WITH_DUE = """
            SELECT w.id FROM webhook w
             WHERE w.enabled AND EXISTS (
                SELECT 1 FROM webhook_delivery d
                 WHERE d.webhook_id = w.id AND d.status = 'pending' AND d.due_at <= ?)""";

    /** In the order of the index, so that a long queue is not read to its end. */
    private static final String NEXT = """
            SELECT d.id FROM webhook_delivery d
             WHERE d.webhook_id = ? AND d.status = 'pending' AND d.due_at <= ?
               AND NOT EXISTS (
                SELECT 1 FROM webhook_delivery earlier
                 WHERE earlier.webhook_id = d.webhook_id AND earlier.entity_id = d.entity_id
                   AND earlier.status = 'pending' AND earlier.seq < d.seq)
             ORDER BY d.due_at, d.id LIMIT ?""";

    private static final String CLAIM = """
            UPDATE webhook_delivery SET claim = ?, due_at = ? WHERE id = ? AND status = 'pending' AND due_at <= ?""";

    private static final String CLAIMED = """
            SELECT d.id, d.claim, d.webhook_id, d.seq, d.entity_id, d.type, d.body, d.attempts,
                   w.url, w.audience, w.payload, w.secret, w.previous_secret, w.previous_secret_until
              FROM webhook_delivery d JOIN webhook w ON w.id = d.webhook_id
             WHERE d.id = ? AND d.claim = ? AND w.enabled""";

    private final QueueStatements statements;
    private final Sealing sealing;
    private final Clock clock;

    DeliveryQueue(QueueStatements statements, Sealing sealing, Clock clock) {
        this.statements = statements;
        this.sealing = sealing;
        this.clock = clock;
    }

    /** Adds events in the caller's transaction; one that is there already stays as it is. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(List<QueuedEvent> events) {
        statements.updateEach(ADD, rows(events));
    }

    /** Adds events in the caller's transaction; one that is there already is sent again, unless it is right now. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void addAgain(List<QueuedEvent> events) {
        statements.updateEach(ADD_AGAIN, rows(events));
    }

    /** Sends a delivery again, under its id; false when it is being sent at the moment. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean again(UUID delivery, Instant now) {
        return statements.update(AGAIN, now, delivery) == 1;
    }

    /** Tries everything that waits for an endpoint at once. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void beginAnew(UUID webhook, Instant now) {
        statements.update(BEGIN_ANEW, now, webhook);
    }

    /** The enabled endpoints for which something is due. */
    @Transactional
    public List<UUID> withDue() {
        return statements.select(WITH_DUE, row -> UUID.fromString(row.getString(1)), clock.instant());
    }

    /** Hands out what is due for an endpoint, this much at most. */
    @RetryTransient
    @Transactional
    public List<ClaimedDelivery> claim(UUID webhook, int limit) {
        Instant now = clock.instant();
        List<UUID> next = statements.select(NEXT, row -> UUID.fromString(row.getString(1)), webhook, now, limit);
        List<ClaimedDelivery> claimed = new ArrayList<>();
        for (UUID delivery : next) {
            UUID claim = Identifiers.next();
            if (statements.update(CLAIM, claim, now.plus(CLAIM_HOLDS), delivery, now) == 1) {
                claimed.addAll(statements.select(CLAIMED, row -> claimed(row, now), delivery, claim));
            }
        }
        return claimed;
    }

    private ClaimedDelivery claimed(ResultSet row, Instant now) throws SQLException {
        String entity = row.getString("entity_id");
        return new ClaimedDelivery(
                UUID.fromString(row.getString("id")),
                UUID.fromString(row.getString("claim")),
                UUID.fromString(row.getString("webhook_id")),
                row.getObject("seq", Long.class),
                entity == null ? null : UUID.fromString(entity),
                row.getString("type"),
                row.getString("body"),
                row.getInt("attempts"),
                now,
                URI.create(row.getString("url")),
                WebhookAudience.ofWord(row.getString("audience")),
                WebhookPayload.ofWord(row.getString("payload")),
                secrets(row, now));
    }

    private List<WebhookSecret> secrets(ResultSet row, Instant now) throws SQLException {
        LocalDateTime until = row.getObject("previous_secret_until", LocalDateTime.class);
        boolean rotating = until != null && until.toInstant(ZoneOffset.UTC).isAfter(now);
        Stream<byte[]> sealed = rotating
                ? Stream.of(row.getBytes("secret"), row.getBytes("previous_secret"))
                : Stream.of(row.getBytes("secret"));
        return sealed.map(secret -> new WebhookSecret(sealing.open(secret))).collect(Collectors.toList());
    }

    private static List<@Nullable Object[]> rows(List<QueuedEvent> events) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (QueuedEvent event : events) {
            rows.add(new @Nullable Object[] {
                event.id(),
                event.webhook(),
                event.seq(),
                event.entity(),
                event.type(),
                event.body(),
                event.at(),
                event.at()
            });
        }
        return rows;
    }
}
