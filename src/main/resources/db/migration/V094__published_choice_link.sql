-- For each choice of an article in a language, what that article belongs to: so a category, an author or a tag has a
-- list without gaps in every language of the site too, as one index range.
CREATE TABLE chapeau_public.published_choice_link (
    locale               VARCHAR(35)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    translation_group_id UUID         NOT NULL,
    target_id            UUID         NOT NULL,
    article_id           UUID         NOT NULL,
    published_at         DATETIME(3)  NOT NULL,
    updated_at           DATETIME(3)  NOT NULL,
    title                VARCHAR(300) NOT NULL,
    PRIMARY KEY (translation_group_id, locale, target_id),
    KEY published_choice_link_by_date (target_id, locale, published_at, article_id),
    KEY published_choice_link_by_update (target_id, locale, updated_at, article_id),
    KEY published_choice_link_by_title (target_id, locale, title, article_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
CREATE TABLE chapeau_preview.published_choice_link LIKE chapeau_public.published_choice_link;

-- A category that moves brings its articles, and these what they were chosen for.
ALTER TABLE chapeau_public.published_choice ADD KEY published_choice_by_article (article_id);
ALTER TABLE chapeau_preview.published_choice ADD KEY published_choice_by_article (article_id);

INSERT INTO chapeau_public.published_choice_link
    (locale, translation_group_id, target_id, article_id, published_at, updated_at, title)
SELECT c.locale, c.translation_group_id, l.target_id, c.article_id, c.published_at, c.updated_at, c.title
  FROM chapeau_public.published_choice c JOIN chapeau_public.published_link l ON l.article_id = c.article_id;
INSERT INTO chapeau_preview.published_choice_link
    (locale, translation_group_id, target_id, article_id, published_at, updated_at, title)
SELECT c.locale, c.translation_group_id, l.target_id, c.article_id, c.published_at, c.updated_at, c.title
  FROM chapeau_preview.published_choice c JOIN chapeau_preview.published_link l ON l.article_id = c.article_id;
