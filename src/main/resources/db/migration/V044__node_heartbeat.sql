-- The nodes of this installation: how far each has applied the change log, and when it said so last.
CREATE TABLE node_heartbeat (
    node        UUID        NOT NULL PRIMARY KEY,
    applied_seq BIGINT      NOT NULL,
    at          DATETIME(3) NOT NULL
);
