-- Names in the languages of the site beside the own one: an object by language, as editors write it.
ALTER TABLE author ADD COLUMN localizations JSON NOT NULL DEFAULT '{}';
ALTER TABLE category ADD COLUMN localizations JSON NOT NULL DEFAULT '{}';
ALTER TABLE tag ADD COLUMN localizations JSON NOT NULL DEFAULT '{}';

-- For each language that the site names, the name of each author, category and tag: the one in that language, or the
-- best that there is instead. So reading chooses nothing, and a list by name in any language is one index range.
CREATE TABLE localized_name (
    entity_id   UUID         NOT NULL,
    locale      VARCHAR(35)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind        VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    written_in  VARCHAR(35)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    slug        VARCHAR(160) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name        VARCHAR(200) NOT NULL,
    description TEXT         NULL,
    PRIMARY KEY (entity_id, locale),
    KEY localized_name_by_name (kind, locale, name, entity_id)
);
-- The languages for which the rows were written; a start with others writes all of them anew.
CREATE TABLE name_setting (
    id     TINYINT NOT NULL PRIMARY KEY,
    chains TEXT    CHARACTER SET ascii COLLATE ascii_bin NOT NULL
);
INSERT INTO name_setting (id, chains) VALUES (1, '');

-- The language in which an entity has or had a slug, so that a former one leads to the name that took its place there.
ALTER TABLE slug ADD COLUMN locale VARCHAR(35) CHARACTER SET ascii COLLATE ascii_bin NULL;

CREATE SQL SECURITY DEFINER VIEW chapeau_public.public_localized_name AS
    SELECT n.entity_id, n.locale, n.kind, n.written_in, n.slug, n.name, n.description
      FROM chapeau.localized_name n
     WHERE CASE n.kind
               WHEN 'author' THEN EXISTS (SELECT 1 FROM chapeau.author a WHERE a.id = n.entity_id AND a.in_use = 1)
               WHEN 'category' THEN TRUE
               WHEN 'tag' THEN EXISTS (SELECT 1 FROM chapeau.tag t WHERE t.id = n.entity_id AND t.in_use = 1)
           END;
CREATE SQL SECURITY DEFINER VIEW chapeau_preview.public_localized_name AS
    SELECT n.entity_id, n.locale, n.kind, n.written_in, n.slug, n.name, n.description
      FROM chapeau.localized_name n
     WHERE n.kind = 'category'
        OR EXISTS (SELECT 1 FROM chapeau_preview.published_link u WHERE u.target_id = n.entity_id);

CREATE OR REPLACE SQL SECURITY DEFINER VIEW chapeau_public.public_slug AS
    SELECT s.entity_type, s.slug, COALESCE(s.taken_from, s.entity_id) AS entity_id, s.locale
      FROM chapeau.slug s
     WHERE s.reached
       AND CASE s.entity_type
               WHEN 'article' THEN EXISTS
                   (SELECT 1 FROM chapeau_public.published_article p
                     WHERE p.id = COALESCE(s.taken_from, s.entity_id))
               WHEN 'author' THEN EXISTS
                   (SELECT 1 FROM chapeau.author a WHERE a.id = COALESCE(s.taken_from, s.entity_id) AND a.in_use = 1)
               WHEN 'category' THEN EXISTS
                   (SELECT 1 FROM chapeau.category c WHERE c.id = COALESCE(s.taken_from, s.entity_id))
               WHEN 'tag' THEN EXISTS
                   (SELECT 1 FROM chapeau.tag t WHERE t.id = COALESCE(s.taken_from, s.entity_id) AND t.in_use = 1)
           END;
CREATE OR REPLACE SQL SECURITY DEFINER VIEW chapeau_preview.public_slug AS
    SELECT s.entity_type, s.slug, s.entity_id, s.locale
      FROM chapeau.slug s
     WHERE s.entity_type <> 'article'
        OR EXISTS (SELECT 1 FROM chapeau_preview.published_article p WHERE p.id = s.entity_id);
