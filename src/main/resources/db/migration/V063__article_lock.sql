-- Who says to be at work on an article, and until when. It informs; versions protect. A row whose time is over is as
-- good as none.
CREATE TABLE article_lock (
    article_id UUID        NOT NULL PRIMARY KEY,
    held_by    UUID        NOT NULL,
    held_since DATETIME(3) NOT NULL,
    held_until DATETIME(3) NOT NULL,
    taken_from UUID        NULL,
    reason     TEXT        NULL,
    CONSTRAINT article_lock_article FOREIGN KEY (article_id) REFERENCES article (id) ON DELETE CASCADE
);
