-- What happened to content, in the transaction in which it happened. AUTO_INCREMENT does not follow the order of
-- commits, so nobody reads by id: a row counts from the moment that the sequencer gives it its seq.
-- The unique key holds the rows without a number in the order of their ids: that is the sequencer's range.
CREATE TABLE change_log (
    id          BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    seq         BIGINT      NULL,
    at          DATETIME(3) NOT NULL,
    type        VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- What readers noticed of it; NULL: nothing.
    public_type VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NULL,
    entity      VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL
        CHECK (entity IN ('article', 'author', 'category', 'tag', 'comment')),
    entity_id   UUID        NOT NULL,
    version     INT         NOT NULL,
    -- Ids of other entities whose pages show this one, before or after the change.
    related     TEXT        CHARACTER SET ascii COLLATE ascii_bin NULL,
    UNIQUE KEY change_log_by_seq (seq)
);
