-- One row: the last change for which deliveries were written, in the transaction that wrote them.
CREATE TABLE webhook_position (
    id  TINYINT NOT NULL PRIMARY KEY,
    seq BIGINT  NOT NULL
);
INSERT INTO webhook_position (id, seq) SELECT 1, last_seq FROM change_head WHERE id = 1;
