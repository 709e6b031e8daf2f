ALTER TABLE principal MODIFY role VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL
    CHECK (role IN ('admin', 'editor', 'writer', 'moderator', 'integrator', 'previewer'));
-- Leave to see one article before readers do. Only a hash of the secret is kept.
CREATE TABLE preview_link (
    id           UUID        NOT NULL PRIMARY KEY,
    article_id   UUID        NOT NULL,
    revision     INT         NULL,
    hash         BINARY(32)  NOT NULL,
    note         VARCHAR(200) NULL,
    created_by   UUID        NOT NULL,
    created_at   DATETIME(3) NOT NULL,
    expires_at   DATETIME(3) NOT NULL,
    revoked_at   DATETIME(3) NULL,
    last_used_at DATETIME(3) NULL,
    UNIQUE KEY preview_link_by_hash (hash),
    KEY preview_link_by_article (article_id, created_at, id),
    KEY preview_link_by_expiry (expires_at),
    KEY preview_link_by_revocation (revoked_at),
    CONSTRAINT preview_link_article FOREIGN KEY (article_id) REFERENCES article (id) ON DELETE CASCADE
);
