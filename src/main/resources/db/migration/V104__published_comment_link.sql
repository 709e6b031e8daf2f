-- Approved comments of published articles below each category of the article and all ancestors of these, so that "the
-- latest comments of this category with its subcategories, after this cursor" is one index range. Previews, which few
-- people read, join instead.
CREATE TABLE chapeau_public.published_comment_link (
    target_id  UUID        NOT NULL,
    comment_id UUID        NOT NULL,
    article_id UUID        NOT NULL,
    created_at DATETIME(3) NOT NULL,
    PRIMARY KEY (target_id, comment_id),
    KEY published_comment_link_by_date (target_id, created_at, comment_id),
    KEY published_comment_link_by_comment (comment_id),
    KEY published_comment_link_by_article (article_id, target_id),
    CONSTRAINT published_comment_link_article FOREIGN KEY (article_id)
        REFERENCES chapeau_public.published_article (id) ON DELETE CASCADE
);
INSERT INTO chapeau_public.published_comment_link (target_id, comment_id, article_id, created_at)
    SELECT l.target_id, c.id, c.article_id, c.created_at
      FROM chapeau_public.published_link l JOIN comment c ON c.article_id = l.article_id
     WHERE l.kind = 'category' AND c.status = 'approved';
CREATE SQL SECURITY DEFINER VIEW chapeau_preview.published_comment_link AS
    SELECT l.target_id, c.id AS comment_id, c.article_id, c.created_at
      FROM chapeau_preview.published_link l JOIN chapeau.comment c ON c.article_id = l.article_id
     WHERE l.kind = 'category' AND c.status = 'approved';
