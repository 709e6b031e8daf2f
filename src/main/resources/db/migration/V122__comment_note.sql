-- What moderators say to each other about a comment. No reader and no author of a comment ever sees it.
CREATE TABLE comment_note (
    id         UUID        NOT NULL PRIMARY KEY,
    comment_id UUID        NOT NULL,
    text       TEXT        NOT NULL,
    created_at DATETIME(3) NOT NULL,
    created_by UUID        NOT NULL,
    KEY comment_note_by_comment (comment_id, created_at, id),
    CONSTRAINT comment_note_comment FOREIGN KEY (comment_id) REFERENCES comment (id) ON DELETE CASCADE
);
