-- Collections as readers see them: live, and of their entries those that have begun and whose article is published.
CREATE SQL SECURITY DEFINER VIEW chapeau_public.public_collection AS
    SELECT id, slug, name, description FROM chapeau.collection;
CREATE SQL SECURITY DEFINER VIEW chapeau_public.public_collection_entry AS
    SELECT e.collection_id, e.article_id, e.position
      FROM chapeau.collection_entry e
      JOIN chapeau_public.published_article p ON p.id = e.article_id
     WHERE e.shows_from IS NULL;
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
               WHEN 'collection' THEN EXISTS (SELECT 1 FROM chapeau.collection l WHERE l.id = s.entity_id)
           END;
