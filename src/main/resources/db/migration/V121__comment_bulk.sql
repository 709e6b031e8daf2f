-- What was done to many comments at once, and the version that each has since, so that all of it can be undone.
CREATE TABLE comment_bulk (
    id           UUID         NOT NULL PRIMARY KEY,
    action       VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    principal_id UUID         NOT NULL,
    created_at   DATETIME(3)  NOT NULL,
    undone_at    DATETIME(3)  NULL
);
CREATE TABLE comment_bulk_item (
    bulk_id    UUID NOT NULL,
    comment_id UUID NOT NULL,
    version    INT  NOT NULL,
    PRIMARY KEY (bulk_id, comment_id),
    CONSTRAINT comment_bulk_item_bulk FOREIGN KEY (bulk_id) REFERENCES comment_bulk (id) ON DELETE CASCADE,
    CONSTRAINT comment_bulk_item_comment FOREIGN KEY (comment_id) REFERENCES comment (id) ON DELETE CASCADE
);
