-- Slugs that lead readers somewhere: those that readers have reached (never the slug of a working copy) of
-- what is published now.
CREATE SQL SECURITY DEFINER VIEW chapeau_public.public_slug AS
    SELECT s.entity_type, s.slug, s.entity_id
      FROM chapeau.slug s
     WHERE s.reached;
