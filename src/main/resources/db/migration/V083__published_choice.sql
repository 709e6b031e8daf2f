-- For each language that the site names, and each article or group of translations, the one that stands for it: in that
-- language, or the best that there is instead. The sort keys stand beside it, so that a list without gaps is one index
-- range. Publishing writes the rows of readers, saving those of previews.
CREATE TABLE chapeau_public.published_choice (
    locale               VARCHAR(35)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    translation_group_id UUID         NOT NULL,
    article_id           UUID         NOT NULL,
    published_at         DATETIME(3)  NOT NULL,
    updated_at           DATETIME(3)  NOT NULL,
    title                VARCHAR(300) NOT NULL,
    PRIMARY KEY (translation_group_id, locale),
    KEY published_choice_by_date (locale, published_at, article_id),
    KEY published_choice_by_update (locale, updated_at, article_id),
    KEY published_choice_by_title (locale, title, article_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
CREATE TABLE chapeau_preview.published_choice LIKE chapeau_public.published_choice;

-- Whoever writes the rows of a group locks it here: two translations that are published at once know of each other.
CREATE TABLE translation_group (
    id UUID NOT NULL PRIMARY KEY
);
-- The languages for which the rows were written; a start with others writes all of them anew.
CREATE TABLE choice_setting (
    id     TINYINT NOT NULL PRIMARY KEY,
    chains TEXT    CHARACTER SET ascii COLLATE ascii_bin NOT NULL
);
INSERT INTO choice_setting (id, chains) VALUES (1, '[]');
