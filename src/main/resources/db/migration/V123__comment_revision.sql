-- Moderators may change the words of a comment: what was sent is kept, and readers are told that it was changed.
ALTER TABLE comment
    ADD COLUMN original_text        TEXT         NULL,
    ADD COLUMN original_author_name VARCHAR(100) NULL,
    ADD COLUMN revised_at           DATETIME(3)  NULL,
    ADD COLUMN revised BOOLEAN AS (status = 'approved' AND revised_at IS NOT NULL) VIRTUAL;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW chapeau_public.public_comment AS
    SELECT c.id, c.article_id, c.number,
           CASE WHEN c.status = 'approved' THEN c.author_name END AS author_name,
           CASE WHEN c.status = 'approved' THEN c.text END AS text,
           CASE WHEN c.status = 'approved' THEN COALESCE(c.html, CONCAT('<p>', REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(
               c.text, '&', '&amp;'), '<', '&lt;'), '>', '&gt;'), '"', '&quot;'), '\n', '<br>'), '</p>')) END AS html,
           c.created_at, c.parent_id, c.depth, c.shown_replies AS reply_count, c.staff, c.removed, c.revised
      FROM chapeau.comment c
      JOIN chapeau_public.published_article p ON p.id = c.article_id
     WHERE c.shown = TRUE;
CREATE OR REPLACE SQL SECURITY DEFINER VIEW chapeau_public.public_latest_comment AS
    SELECT c.id, c.number, c.author_name, c.text,
           COALESCE(c.html, CONCAT('<p>', REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(
               c.text, '&', '&amp;'), '<', '&lt;'), '>', '&gt;'), '"', '&quot;'), '\n', '<br>'), '</p>')) AS html,
           c.created_at, c.parent_id, c.staff, c.revised, c.article_id, p.slug AS article_slug, p.title AS article_title
      FROM chapeau.comment c
      JOIN chapeau_public.published_article p ON p.id = c.article_id
     WHERE c.status = 'approved';
CREATE OR REPLACE SQL SECURITY DEFINER VIEW chapeau_preview.public_comment AS
    SELECT c.id, c.article_id, c.number,
           CASE WHEN c.status = 'approved' THEN c.author_name END AS author_name,
           CASE WHEN c.status = 'approved' THEN c.text END AS text,
           CASE WHEN c.status = 'approved' THEN COALESCE(c.html, CONCAT('<p>', REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(
               c.text, '&', '&amp;'), '<', '&lt;'), '>', '&gt;'), '"', '&quot;'), '\n', '<br>'), '</p>')) END AS html,
           c.created_at, c.parent_id, c.depth, c.shown_replies AS reply_count, c.staff, c.removed, c.revised
      FROM chapeau.comment c
      JOIN chapeau_preview.published_article p ON p.id = c.article_id
     WHERE c.shown = TRUE;
CREATE OR REPLACE SQL SECURITY DEFINER VIEW chapeau_preview.public_latest_comment AS
    SELECT c.id, c.number, c.author_name, c.text,
           COALESCE(c.html, CONCAT('<p>', REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(
               c.text, '&', '&amp;'), '<', '&lt;'), '>', '&gt;'), '"', '&quot;'), '\n', '<br>'), '</p>')) AS html,
           c.created_at, c.parent_id, c.staff, c.revised, c.article_id, p.slug AS article_slug, p.title AS article_title
      FROM chapeau.comment c
      JOIN chapeau_preview.published_article p ON p.id = c.article_id
     WHERE c.status = 'approved';
