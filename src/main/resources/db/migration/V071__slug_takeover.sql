-- A former slug that another entity has taken goes on leading readers to the one it was taken from, until they see
-- its new owner under it. If that never happens the slug goes back, with the time since when it was had.
ALTER TABLE slug
    ADD COLUMN taken_from UUID        NULL,
    ADD COLUMN taken_at   DATETIME(3) NULL,
    ADD KEY slug_by_taken_from (taken_from);
