-- Slugs that lead readers somewhere, and no others: the slug of what was withdrawn is not among them. Each
-- target is looked up by its primary key, and only for the slug that is asked for.
CREATE OR REPLACE SQL SECURITY DEFINER VIEW chapeau_public.public_slug AS
    SELECT s.entity_type, s.slug, s.entity_id
      FROM chapeau.slug s
     WHERE s.reached
       AND CASE s.entity_type
               WHEN 'article' THEN EXISTS
                   (SELECT 1 FROM chapeau_public.published_article p WHERE p.id = s.entity_id)
               WHEN 'author' THEN EXISTS (SELECT 1 FROM chapeau.author a WHERE a.id = s.entity_id AND a.in_use = 1)
               WHEN 'category' THEN EXISTS (SELECT 1 FROM chapeau.category c WHERE c.id = s.entity_id)
               WHEN 'tag' THEN EXISTS (SELECT 1 FROM chapeau.tag t WHERE t.id = s.entity_id AND t.in_use = 1)
           END;
