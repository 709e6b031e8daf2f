-- An article lies on the desk, in the archive or in the trash, and a list looks into one of them: that is where its
-- index range begins. What was deleted is found by its age.
ALTER TABLE article
    DROP KEY article_by_update,
    DROP KEY article_by_creation,
    DROP KEY article_by_title,
    DROP KEY article_by_publication_update,
    DROP KEY article_by_publication_creation,
    DROP KEY article_by_publication_title,
    DROP KEY article_by_review_update,
    DROP KEY article_by_review_creation,
    DROP KEY article_by_review_title,
    DROP KEY article_by_locale_update,
    DROP KEY article_by_locale_creation,
    DROP KEY article_by_locale_title,
    DROP KEY article_by_creator_update,
    DROP KEY article_by_creator_creation,
    DROP KEY article_by_creator_title,
    DROP COLUMN in_trash,
    ADD COLUMN shelf VARCHAR(7) CHARACTER SET ascii COLLATE ascii_bin AS
        (CASE WHEN deleted_at IS NOT NULL THEN 'trash' WHEN archived_at IS NOT NULL THEN 'archive' ELSE 'desk' END)
        VIRTUAL;
ALTER TABLE article
    ADD KEY article_by_update (shelf, updated_at, id),
    ADD KEY article_by_creation (shelf, created_at, id),
    ADD KEY article_by_title (shelf, title, id),
    ADD KEY article_by_publication_update (shelf, publication, updated_at, id),
    ADD KEY article_by_publication_creation (shelf, publication, created_at, id),
    ADD KEY article_by_publication_title (shelf, publication, title, id),
    ADD KEY article_by_review_update (shelf, review, updated_at, id),
    ADD KEY article_by_review_creation (shelf, review, created_at, id),
    ADD KEY article_by_review_title (shelf, review, title, id),
    ADD KEY article_by_locale_update (shelf, locale, updated_at, id),
    ADD KEY article_by_locale_creation (shelf, locale, created_at, id),
    ADD KEY article_by_locale_title (shelf, locale, title, id),
    ADD KEY article_by_creator_update (shelf, created_by, updated_at, id),
    ADD KEY article_by_creator_creation (shelf, created_by, created_at, id),
    ADD KEY article_by_creator_title (shelf, created_by, title, id),
    ADD KEY article_by_deletion (deleted_at, id);
