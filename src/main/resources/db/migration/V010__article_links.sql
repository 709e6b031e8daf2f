CREATE TABLE article_author (
    article_id UUID NOT NULL,
    author_id  UUID NOT NULL,
    position   INT  NOT NULL,
    PRIMARY KEY (article_id, author_id),
    KEY article_author_by_author (author_id, article_id),
    CONSTRAINT article_author_article FOREIGN KEY (article_id) REFERENCES article (id) ON DELETE CASCADE,
    CONSTRAINT article_author_author FOREIGN KEY (author_id) REFERENCES author (id)
);
CREATE TABLE article_category (
    article_id  UUID NOT NULL,
    category_id UUID NOT NULL,
    position    INT  NOT NULL,
    PRIMARY KEY (article_id, category_id),
    KEY article_category_by_category (category_id, article_id),
    CONSTRAINT article_category_article FOREIGN KEY (article_id) REFERENCES article (id) ON DELETE CASCADE,
    CONSTRAINT article_category_category FOREIGN KEY (category_id) REFERENCES category (id)
);
CREATE TABLE article_tag (
    article_id UUID NOT NULL,
    tag_id     UUID NOT NULL,
    position   INT  NOT NULL,
    PRIMARY KEY (article_id, tag_id),
    KEY article_tag_by_tag (tag_id, article_id),
    CONSTRAINT article_tag_article FOREIGN KEY (article_id) REFERENCES article (id) ON DELETE CASCADE,
    CONSTRAINT article_tag_tag FOREIGN KEY (tag_id) REFERENCES tag (id)
);
