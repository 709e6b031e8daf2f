-- Slugs that lead readers somewhere, to whom they lead now: one that was taken leads to its former owner until
-- readers see the new one.
CREATE OR REPLACE SQL SECURITY DEFINER VIEW chapeau_public.public_slug AS
    SELECT s.entity_type, s.slug, COALESCE(s.taken_from, s.entity_id) AS entity_id
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
