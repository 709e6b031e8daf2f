-- What a front end would otherwise make of the blocks itself, as finished JSON. NULL: published before it was
-- derived; the next start finds such rows by the index and derives it from their blocks.
ALTER TABLE chapeau_public.published_body
    ADD COLUMN outline LONGTEXT NULL,
    ADD COLUMN links   LONGTEXT NULL,
    ADD COLUMN images  LONGTEXT NULL,
    ADD KEY published_body_by_outline (outline(1));
