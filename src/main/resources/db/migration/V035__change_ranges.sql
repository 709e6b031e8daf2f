-- Readers' changes, and the changes of one entity, as index ranges: sync asks for what readers noticed after a
-- number, and sends each entity once, at its last change.
ALTER TABLE change_log
    ADD COLUMN seen BOOLEAN AS (public_type IS NOT NULL) PERSISTENT AFTER public_type,
    ADD KEY change_log_seen (seen, seq),
    ADD KEY change_log_by_entity (entity_id, seq, seen);
CREATE OR REPLACE SQL SECURITY DEFINER VIEW chapeau_public.public_change AS
    SELECT seq, at, public_type AS type, entity, entity_id
      FROM chapeau.change_log
     WHERE seen = 1 AND seq IS NOT NULL;
