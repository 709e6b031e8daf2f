-- Articles that say the same in several languages share a group, one article a language. An article that
-- nobody has grouped is a group of its own. What lies in the trash gives its place free.
ALTER TABLE article ADD COLUMN translation_group_id UUID NULL AFTER external_id;
UPDATE article SET translation_group_id = id;
ALTER TABLE article
    MODIFY translation_group_id UUID NOT NULL,
    ADD COLUMN translation_place UUID AS (IF(deleted_at IS NULL, translation_group_id, NULL)) VIRTUAL,
    ADD UNIQUE KEY article_by_translation (translation_place, locale),
    ADD KEY article_by_translation_group (translation_group_id, updated_at, id);
