-- What becomes of the comments of an article; null: what the site says. Whoever names no policy follows the site when
-- it closes discussions some time after the publication.
ALTER TABLE article
    ADD COLUMN comment_policy VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NULL
        CHECK (comment_policy IN ('closed', 'moderated', 'trusted', 'open')) AFTER comments_open;
ALTER TABLE discussion
    ADD COLUMN closed_at DATETIME(3) NULL,
    ADD KEY discussion_by_closing (closed_at);
ALTER TABLE chapeau_public.published_article
    ADD COLUMN comment_policy VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER comments_open,
    ADD KEY published_article_by_closing (comments_open, comment_policy, published_at, id);
ALTER TABLE chapeau_preview.published_article
    ADD COLUMN comment_policy VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER comments_open,
    ADD KEY published_article_by_closing (comments_open, comment_policy, published_at, id);
UPDATE chapeau_public.published_article SET comment_policy = 'closed' WHERE NOT comments_open;
UPDATE chapeau_preview.published_article SET comment_policy = 'closed' WHERE NOT comments_open;
