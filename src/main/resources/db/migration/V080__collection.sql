-- Lists of articles that editors put together by hand.
CREATE TABLE collection (
    id          UUID         NOT NULL PRIMARY KEY,
    version     INT          NOT NULL,
    slug        VARCHAR(160) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name        VARCHAR(200) NOT NULL,
    description TEXT         NULL,
    max_size    INT          NOT NULL,
    created_at  DATETIME(3)  NOT NULL,
    updated_at  DATETIME(3)  NOT NULL,
    KEY collection_by_name (name, id),
    KEY collection_by_update (updated_at, id),
    KEY collection_by_creation (created_at, id)
);
-- An entry with shows_from has not begun: when its time comes the column becomes NULL. An entry whose shows_until has
-- come is removed. So what readers see follows from the rows alone, whatever the time is.
CREATE TABLE collection_entry (
    collection_id UUID        NOT NULL,
    article_id    UUID        NOT NULL,
    position      INT         NOT NULL,
    shows_from    DATETIME(3) NULL,
    -- The zones in which an editor named the times.
    from_zone     VARCHAR(50) CHARACTER SET ascii COLLATE ascii_bin NULL,
    shows_until   DATETIME(3) NULL,
    until_zone    VARCHAR(50) CHARACTER SET ascii COLLATE ascii_bin NULL,
    PRIMARY KEY (collection_id, article_id),
    KEY collection_entry_by_article (article_id),
    KEY collection_entry_by_begin (shows_from, collection_id),
    KEY collection_entry_by_end (shows_until, collection_id),
    CONSTRAINT collection_entry_collection FOREIGN KEY (collection_id) REFERENCES collection (id) ON DELETE CASCADE,
    CONSTRAINT collection_entry_article FOREIGN KEY (article_id) REFERENCES article (id) ON DELETE CASCADE
);
