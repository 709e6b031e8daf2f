-- Answers of requests that may be sent again. The name is a keyed hash, the answer sealed: no secret lies here.
-- A row without an answer exists only inside the transaction that does the work.
CREATE TABLE idempotency_key (
    name       BINARY(32)  NOT NULL PRIMARY KEY,
    answer     LONGBLOB    NULL,
    created_at DATETIME(3) NOT NULL,
    KEY idempotency_key_by_age (created_at)
);
