-- A comment may be taken back by its author, or deleted by a moderator. The last decision can be undone. Replies that
-- readers see keep the place of a comment that they no longer see; their number lies outside of its version.
ALTER TABLE comment
    MODIFY status VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL
        CHECK (status IN ('pending', 'approved', 'rejected', 'spam', 'withdrawn', 'deleted')),
    ADD COLUMN undo_status VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER status,
    ADD COLUMN html MEDIUMTEXT NULL AFTER text,
    ADD COLUMN depth TINYINT NOT NULL DEFAULT 1 AFTER parent_id,
    ADD COLUMN shown_replies INT NOT NULL DEFAULT 0 AFTER depth,
    ADD COLUMN edited_at DATETIME(3) NULL AFTER created_at,
    ADD COLUMN shown BOOLEAN AS (status = 'approved' OR (number IS NOT NULL AND shown_replies > 0)) VIRTUAL,
    ADD KEY comment_by_article_shown (article_id, shown, number, id),
    ADD KEY comment_by_article_depth (article_id, depth, shown, number, id),
    ADD KEY comment_by_parent (parent_id, shown, number, id),
    ADD KEY comment_by_email_status (email_hash, status);

-- Level by level down, then the replies that readers see level by level up.
UPDATE comment c JOIN comment p ON p.id = c.parent_id SET c.depth = 2 WHERE p.parent_id IS NULL;
UPDATE comment c JOIN comment p ON p.id = c.parent_id SET c.depth = 3 WHERE p.depth = 2;
UPDATE comment c JOIN comment p ON p.id = c.parent_id SET c.depth = 4 WHERE p.depth = 3;
UPDATE comment c JOIN comment p ON p.id = c.parent_id SET c.depth = 5 WHERE p.depth = 4;
UPDATE comment c JOIN comment p ON p.id = c.parent_id SET c.depth = 6 WHERE p.depth = 5;
UPDATE comment p JOIN (SELECT parent_id, COUNT(*) AS replies FROM comment WHERE depth = 6 AND shown GROUP BY parent_id) r
    ON r.parent_id = p.id SET p.shown_replies = r.replies;
UPDATE comment p JOIN (SELECT parent_id, COUNT(*) AS replies FROM comment WHERE depth = 5 AND shown GROUP BY parent_id) r
    ON r.parent_id = p.id SET p.shown_replies = r.replies;
UPDATE comment p JOIN (SELECT parent_id, COUNT(*) AS replies FROM comment WHERE depth = 4 AND shown GROUP BY parent_id) r
    ON r.parent_id = p.id SET p.shown_replies = r.replies;
UPDATE comment p JOIN (SELECT parent_id, COUNT(*) AS replies FROM comment WHERE depth = 3 AND shown GROUP BY parent_id) r
    ON r.parent_id = p.id SET p.shown_replies = r.replies;
UPDATE comment p JOIN (SELECT parent_id, COUNT(*) AS replies FROM comment WHERE depth = 2 AND shown GROUP BY parent_id) r
    ON r.parent_id = p.id SET p.shown_replies = r.replies;
