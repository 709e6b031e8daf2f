-- The changes that readers could notice, in readers' words: an article that was never published has no row here.
CREATE SQL SECURITY DEFINER VIEW chapeau_public.public_change AS
    SELECT seq, at, public_type AS type, entity, entity_id
      FROM chapeau.change_log
     WHERE seq IS NOT NULL AND public_type IS NOT NULL;
CREATE SQL SECURITY DEFINER VIEW chapeau_public.public_change_head AS
    SELECT id, last_seq, pruned_through FROM chapeau.change_head;
