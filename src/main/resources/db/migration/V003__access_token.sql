-- Only a hash is kept: whoever reads this table cannot use what it reads.
CREATE TABLE access_token (
    id           UUID         NOT NULL PRIMARY KEY,
    principal_id UUID         NOT NULL,
    name         VARCHAR(200) NOT NULL,
    hash         BINARY(32)   NOT NULL,
    created_at   DATETIME(3)  NOT NULL,
    expires_at   DATETIME(3)  NULL,
    revoked_at   DATETIME(3)  NULL,
    last_used_at DATETIME(3)  NULL,
    UNIQUE KEY access_token_by_hash (hash),
    KEY access_token_by_principal (principal_id, created_at, id),
    CONSTRAINT access_token_principal FOREIGN KEY (principal_id) REFERENCES principal (id)
);
