-- What moderators look for: by a name, by a word, with or without links.
ALTER TABLE comment
    ADD COLUMN has_link BOOLEAN AS (LOCATE('://', text) > 0 OR LOCATE('www.', text) > 0) VIRTUAL,
    ADD KEY comment_by_author_name (author_name, created_at, id),
    ADD KEY comment_by_link (has_link, created_at, id),
    ADD KEY comment_by_link_status (has_link, status, created_at, id);
ALTER TABLE comment ADD FULLTEXT KEY comment_words (text);
