-- What an endpoint is told, and how far it has got: queue and log in one. A row that is due is claimed by giving it
-- a claim and a later due time; whoever claimed it and died lets it become due again.
CREATE TABLE webhook_delivery (
    id              UUID         NOT NULL PRIMARY KEY,
    webhook_id      UUID         NOT NULL,
    -- Number of the change; NULL for a test.
    seq             BIGINT       NULL,
    entity_id       UUID         NULL,
    type            VARCHAR(24)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    body            TEXT         NOT NULL,
    status          VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL
        CHECK (status IN ('pending', 'succeeded', 'failed')),
    attempts        INT          NOT NULL,
    due_at          DATETIME(3)  NULL,
    claim           UUID         NULL,
    attempted_at    DATETIME(3)  NULL,
    response_status INT          NULL,
    latency_millis  INT          NULL,
    response_start  TEXT         NULL,
    error           VARCHAR(500) NULL,
    created_at      DATETIME(3)  NOT NULL,
    UNIQUE KEY webhook_delivery_once (webhook_id, seq),
    KEY webhook_delivery_due (webhook_id, status, due_at),
    KEY webhook_delivery_order (webhook_id, entity_id, status, seq),
    KEY webhook_delivery_log (webhook_id, created_at, id),
    KEY webhook_delivery_by_status (webhook_id, status, created_at, id),
    KEY webhook_delivery_by_age (created_at),
    CONSTRAINT webhook_delivery_webhook FOREIGN KEY (webhook_id) REFERENCES webhook (id) ON DELETE CASCADE
);
