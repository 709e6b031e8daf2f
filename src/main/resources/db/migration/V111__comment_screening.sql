ALTER TABLE comment
    ADD COLUMN score        INT        NOT NULL DEFAULT 0,
    ADD COLUMN reasons      TEXT       NOT NULL DEFAULT '[]',
    ADD COLUMN client_hash  BINARY(32) NULL,
    ADD COLUMN network_hash BINARY(32) NULL,
    ADD COLUMN domain_hash  BINARY(32) NULL,
    ADD COLUMN fingerprint  BIGINT     NULL,
    ADD KEY comment_by_score (status, score, id),
    ADD KEY comment_by_client (client_hash, created_at, id),
    ADD KEY comment_by_network (network_hash, created_at, id),
    ADD KEY comment_by_domain (domain_hash, created_at, id),
    ADD KEY comment_by_fingerprint (created_at, fingerprint);
