-- One row: the last number that was given, and the last one whose row is no longer kept. A node reads it by its
-- primary key to learn of changes; whoever gives numbers locks it.
CREATE TABLE change_head (
    id             TINYINT NOT NULL PRIMARY KEY,
    last_seq       BIGINT  NOT NULL,
    pruned_through BIGINT  NOT NULL
);
INSERT INTO change_head (id, last_seq, pruned_through) VALUES (1, 0, 0);
