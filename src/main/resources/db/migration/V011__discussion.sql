-- The counters of an article's comments, apart from the article: they change often and are not its version.
CREATE TABLE discussion (
    article_id     UUID NOT NULL PRIMARY KEY,
    last_number    INT  NOT NULL DEFAULT 0,
    approved_count INT  NOT NULL DEFAULT 0,
    CONSTRAINT discussion_article FOREIGN KEY (article_id) REFERENCES article (id) ON DELETE CASCADE
);
