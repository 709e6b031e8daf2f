-- What readers may see of a group: its published articles, found and answered from the index alone.
ALTER TABLE chapeau_public.published_article ADD COLUMN translation_group_id UUID NULL AFTER locale;
UPDATE chapeau_public.published_article SET translation_group_id = id;
ALTER TABLE chapeau_public.published_article
    MODIFY translation_group_id UUID NOT NULL,
    ADD KEY published_article_by_translation (translation_group_id, locale, slug);
