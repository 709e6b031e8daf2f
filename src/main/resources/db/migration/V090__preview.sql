-- What readers would see if every working copy were published: tables of the same shape as those of chapeau_public,
-- written with each save. Publishing copies from here.
CREATE TABLE chapeau_preview.published_article LIKE chapeau_public.published_article;
CREATE TABLE chapeau_preview.published_body LIKE chapeau_public.published_body;
ALTER TABLE chapeau_preview.published_body
    ADD CONSTRAINT published_body_article FOREIGN KEY (article_id)
        REFERENCES chapeau_preview.published_article (id) ON DELETE CASCADE;
CREATE TABLE chapeau_preview.published_link LIKE chapeau_public.published_link;
ALTER TABLE chapeau_preview.published_link
    ADD CONSTRAINT published_link_article FOREIGN KEY (article_id)
        REFERENCES chapeau_preview.published_article (id) ON DELETE CASCADE;

-- Public columns only, as for readers. Authors and tags are there when a working copy has them.
CREATE SQL SECURITY DEFINER VIEW chapeau_preview.public_author AS
    SELECT a.id, a.slug, a.name, a.bio,
           (SELECT COUNT(*) FROM chapeau_preview.published_link l WHERE l.target_id = a.id) AS article_count
      FROM chapeau.author a
     WHERE EXISTS (SELECT 1 FROM chapeau_preview.published_link u WHERE u.target_id = a.id);
CREATE SQL SECURITY DEFINER VIEW chapeau_preview.public_category AS
    SELECT c.id, c.slug, c.name, c.description, c.parent_id,
           (SELECT COUNT(*) FROM chapeau_preview.published_link l WHERE l.target_id = c.id) AS article_count
      FROM chapeau.category c;
CREATE SQL SECURITY DEFINER VIEW chapeau_preview.public_tag AS
    SELECT t.id, t.slug, t.name,
           (SELECT COUNT(*) FROM chapeau_preview.published_link l WHERE l.target_id = t.id) AS article_count
      FROM chapeau.tag t
     WHERE EXISTS (SELECT 1 FROM chapeau_preview.published_link u WHERE u.target_id = t.id);

-- Every slug leads somewhere that is not in the trash: the working ones and the former ones alike.
CREATE SQL SECURITY DEFINER VIEW chapeau_preview.public_slug AS
    SELECT s.entity_type, s.slug, s.entity_id
      FROM chapeau.slug s
     WHERE s.entity_type <> 'article'
        OR EXISTS (SELECT 1 FROM chapeau_preview.published_article p WHERE p.id = s.entity_id);
CREATE SQL SECURITY DEFINER VIEW chapeau_preview.public_comment AS
    SELECT c.id, c.article_id, c.number, c.author_name, c.text, c.created_at, c.parent_id, c.staff
      FROM chapeau.comment c
      JOIN chapeau_preview.published_article p ON p.id = c.article_id
     WHERE c.status = 'approved';

-- Working copies whose projection the next start writes anew: those saved before there was one. A release that
-- changes what a body is rendered to puts every article on this list.
CREATE TABLE projection_due (
    article_id UUID NOT NULL PRIMARY KEY,
    CONSTRAINT projection_due_article FOREIGN KEY (article_id) REFERENCES article (id) ON DELETE CASCADE
);
INSERT INTO projection_due (article_id) SELECT id FROM article WHERE deleted_at IS NULL AND archived_at IS NULL;
