-- Collections as readers see them: live, and of their entries those that have begun and whose article is published.
CREATE SQL SECURITY DEFINER VIEW chapeau_public.public_collection AS
    SELECT id, slug, name, description FROM chapeau.collection;
CREATE SQL SECURITY DEFINER VIEW chapeau_public.public_collection_entry AS
    SELECT e.collection_id, e.article_id, e.position
      FROM chapeau.collection_entry e
      JOIN chapeau_public.published_article p ON p.id = e.article_id
     WHERE e.shows_from IS NULL;
-- Slugs of collections have a view of their own: readers see every collection, so nothing else is to be asked.
CREATE SQL SECURITY DEFINER VIEW chapeau_public.public_collection_slug AS
    SELECT s.slug, s.entity_id AS collection_id
      FROM chapeau.slug s
     WHERE s.entity_type = 'collection' AND s.reached;
