-- Secrets that every node of one installation shares, such as the key that signs cursors.
CREATE TABLE server_secret (
    name       VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    value      VARBINARY(64) NOT NULL,
    created_at DATETIME(3)   NOT NULL DEFAULT CURRENT_TIMESTAMP(3)
);
