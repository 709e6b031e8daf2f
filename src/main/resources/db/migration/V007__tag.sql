CREATE TABLE tag (
    id            UUID         NOT NULL PRIMARY KEY,
    version       INT          NOT NULL,
    slug          VARCHAR(160) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name          VARCHAR(200) NOT NULL,
    article_count INT          NOT NULL DEFAULT 0,
    -- Readers' lists hold what has articles; as a leading column they are one index range in every order.
    in_use        BOOLEAN      AS (article_count > 0) VIRTUAL,
    created_at    DATETIME(3)  NOT NULL,
    updated_at    DATETIME(3)  NOT NULL,
    KEY tag_by_name (name, id),
    KEY tag_by_update (updated_at, id),
    KEY tag_by_creation (created_at, id),
    KEY tag_by_use_name (in_use, name, id),
    KEY tag_by_use_count (in_use, article_count, id)
);
