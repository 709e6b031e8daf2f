-- What editors and writers say to each other about an article. A note opens a thread, or answers in one; a thread is
-- open or resolved, and a list looks into one of the two.
CREATE TABLE article_note (
    id          UUID         NOT NULL PRIMARY KEY,
    version     INT          NOT NULL,
    article_id  UUID         NOT NULL,
    -- NULL: the note opens a thread.
    thread_id   UUID         NULL,
    text        TEXT         NOT NULL,
    -- Where the block stood that the note is about, and how its text began.
    block_index INT          NULL,
    quote       TEXT         NULL,
    created_by  UUID         NOT NULL,
    created_at  DATETIME(3)  NOT NULL,
    edited_at   DATETIME(3)  NULL,
    resolved_at DATETIME(3)  NULL,
    resolved_by UUID         NULL,
    kind        VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin AS
        (CASE WHEN thread_id IS NOT NULL THEN 'reply' WHEN resolved_at IS NULL THEN 'open' ELSE 'resolved' END)
        VIRTUAL,
    KEY article_note_by_article (article_id, kind, created_at, id),
    KEY article_note_by_thread (thread_id, created_at, id),
    CONSTRAINT article_note_article FOREIGN KEY (article_id) REFERENCES article (id) ON DELETE CASCADE,
    CONSTRAINT article_note_thread FOREIGN KEY (thread_id) REFERENCES article_note (id) ON DELETE CASCADE
);
