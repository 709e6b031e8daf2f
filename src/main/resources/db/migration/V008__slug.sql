-- Every slug that an entity has or had. One that readers have reached is kept for good: it still leads them
-- to its entity when another has taken its place.
CREATE TABLE slug (
    entity_type VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL
        CHECK (entity_type IN ('article', 'author', 'category', 'tag')),
    slug        VARCHAR(160) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    entity_id   UUID        NOT NULL,
    working     BOOLEAN     NOT NULL,
    reached     BOOLEAN     NOT NULL,
    created_at  DATETIME(3) NOT NULL,
    PRIMARY KEY (entity_type, slug),
    KEY slug_by_entity (entity_id)
);
