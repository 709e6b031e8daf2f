-- Lists with one filter are one index range in every order: what lies in the trash is told apart first, then
-- the filter, then the sort key.
ALTER TABLE article
    ADD COLUMN in_trash BOOLEAN AS (deleted_at IS NOT NULL) VIRTUAL,
    DROP KEY article_by_update,
    DROP KEY article_by_creation,
    DROP KEY article_by_title,
    DROP KEY article_by_publication,
    DROP KEY article_by_creator,
    DROP KEY article_by_locale,
    DROP KEY article_by_deletion,
    ADD KEY article_by_update (in_trash, updated_at, id),
    ADD KEY article_by_creation (in_trash, created_at, id),
    ADD KEY article_by_title (in_trash, title, id),
    ADD KEY article_by_publication_update (in_trash, publication, updated_at, id),
    ADD KEY article_by_publication_creation (in_trash, publication, created_at, id),
    ADD KEY article_by_publication_title (in_trash, publication, title, id),
    ADD KEY article_by_review_update (in_trash, review, updated_at, id),
    ADD KEY article_by_review_creation (in_trash, review, created_at, id),
    ADD KEY article_by_review_title (in_trash, review, title, id),
    ADD KEY article_by_locale_update (in_trash, locale, updated_at, id),
    ADD KEY article_by_locale_creation (in_trash, locale, created_at, id),
    ADD KEY article_by_locale_title (in_trash, locale, title, id),
    ADD KEY article_by_creator_update (in_trash, created_by, updated_at, id),
    ADD KEY article_by_creator_creation (in_trash, created_by, created_at, id),
    ADD KEY article_by_creator_title (in_trash, created_by, title, id);
ALTER TABLE category
    ADD KEY category_by_parent_creation (parent_id, created_at, id),
    ADD KEY category_by_parent_update (parent_id, updated_at, id);
-- Readers' comments of an article in the order of their numbers.
ALTER TABLE comment
    ADD KEY comment_by_article_status_number (article_id, status, number, id);
