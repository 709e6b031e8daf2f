-- Collections have slugs and changes like other entities.
ALTER TABLE slug
    MODIFY entity_type VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL
        CHECK (entity_type IN ('article', 'author', 'category', 'tag', 'collection'));
ALTER TABLE change_log
    MODIFY entity VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL
        CHECK (entity IN ('article', 'author', 'category', 'tag', 'comment', 'collection'));
