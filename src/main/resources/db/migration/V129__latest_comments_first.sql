-- The comments come first, by their index: begun with the articles, a page of the latest would read every comment.
CREATE OR REPLACE SQL SECURITY DEFINER VIEW chapeau_public.public_latest_comment AS
    SELECT c.id, c.number, c.author_name, c.text,
           COALESCE(c.html, CONCAT('<p>', REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(
               c.text, '&', '&amp;'), '<', '&lt;'), '>', '&gt;'), '"', '&quot;'), '\n', '<br>'), '</p>')) AS html,
           c.created_at, c.parent_id, c.staff, c.revised, c.article_id, p.slug AS article_slug, p.title AS article_title
      FROM chapeau.comment c
      STRAIGHT_JOIN chapeau_public.published_article p ON p.id = c.article_id
     WHERE c.status = 'approved';
CREATE OR REPLACE SQL SECURITY DEFINER VIEW chapeau_preview.public_latest_comment AS
    SELECT c.id, c.number, c.author_name, c.text,
           COALESCE(c.html, CONCAT('<p>', REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(
               c.text, '&', '&amp;'), '<', '&lt;'), '>', '&gt;'), '"', '&quot;'), '\n', '<br>'), '</p>')) AS html,
           c.created_at, c.parent_id, c.staff, c.revised, c.article_id, p.slug AS article_slug, p.title AS article_title
      FROM chapeau.comment c
      STRAIGHT_JOIN chapeau_preview.published_article p ON p.id = c.article_id
     WHERE c.status = 'approved';
-- Who is trusted is found without reading all comments with an address.
ALTER TABLE comment
    DROP KEY comment_by_email_status,
    ADD KEY comment_by_email_status (email_hash, status, author_name, decided_by);
