-- What a published article belongs to: its authors, its tags, its categories and all ancestors of these.
-- The sort keys stand beside the target, so that "this category with its subcategories, newest first, after
-- this cursor" is one index range.
CREATE TABLE chapeau_public.published_link (
    article_id   UUID         NOT NULL,
    target_id    UUID         NOT NULL,
    kind         VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL
        CHECK (kind IN ('author', 'category', 'tag')),
    -- Position among the article's own links of the kind; NULL for an inherited ancestor of a category.
    position     INT          NULL,
    locale       VARCHAR(35)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    published_at DATETIME(3)  NOT NULL,
    updated_at   DATETIME(3)  NOT NULL,
    title        VARCHAR(300) NOT NULL,
    PRIMARY KEY (article_id, target_id),
    KEY published_link_by_date (target_id, published_at, article_id),
    KEY published_link_by_update (target_id, updated_at, article_id),
    KEY published_link_by_title (target_id, title, article_id),
    KEY published_link_by_locale_date (target_id, locale, published_at, article_id),
    KEY published_link_by_locale_update (target_id, locale, updated_at, article_id),
    KEY published_link_by_locale_title (target_id, locale, title, article_id),
    CONSTRAINT published_link_article FOREIGN KEY (article_id)
        REFERENCES chapeau_public.published_article (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
