CREATE TABLE comment_ban (
    id         UUID         NOT NULL PRIMARY KEY,
    version    INT          NOT NULL,
    kind       VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL
        CHECK (kind IN ('email', 'domain', 'address', 'network', 'word', 'pattern')),
    hash       BINARY(32)   NOT NULL,
    text       VARCHAR(200) NULL,
    reason     VARCHAR(500) NULL,
    expires_at DATETIME(3)  NULL,
    created_at DATETIME(3)  NOT NULL,
    created_by UUID         NOT NULL,
    UNIQUE KEY comment_ban_once (kind, hash),
    KEY comment_ban_by_hash (hash),
    KEY comment_ban_by_creation (created_at, id),
    KEY comment_ban_by_kind (kind, created_at, id),
    KEY comment_ban_by_expiry (expires_at)
);
