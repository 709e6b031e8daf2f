CREATE TABLE category (
    id            UUID          NOT NULL PRIMARY KEY,
    version       INT           NOT NULL,
    slug          VARCHAR(160) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name          VARCHAR(200)  NOT NULL,
    description   TEXT          NULL,
    parent_id     UUID          NULL,
    article_count INT           NOT NULL DEFAULT 0,
    created_at    DATETIME(3)   NOT NULL,
    updated_at    DATETIME(3)   NOT NULL,
    KEY category_by_name (name, id),
    KEY category_by_update (updated_at, id),
    KEY category_by_creation (created_at, id),
    KEY category_by_parent (parent_id, name, id),
    CONSTRAINT category_parent FOREIGN KEY (parent_id) REFERENCES category (id)
);
