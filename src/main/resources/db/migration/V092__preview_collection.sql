-- Collections as previews see them: the entries that have begun, whether their articles are published or not.
CREATE SQL SECURITY DEFINER VIEW chapeau_preview.public_collection AS
    SELECT id, slug, name, description FROM chapeau.collection;
CREATE SQL SECURITY DEFINER VIEW chapeau_preview.public_collection_entry AS
    SELECT e.collection_id, e.article_id, e.position
      FROM chapeau.collection_entry e
      JOIN chapeau_preview.published_article p ON p.id = e.article_id
     WHERE e.shows_from IS NULL;
CREATE SQL SECURITY DEFINER VIEW chapeau_preview.public_collection_slug AS
    SELECT s.slug, s.entity_id AS collection_id FROM chapeau.slug s WHERE s.entity_type = 'collection';
