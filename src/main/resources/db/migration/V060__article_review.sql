-- Who took the last step of the review that is under way, when, and what an editor asks for.
ALTER TABLE article
    ADD COLUMN review_by   UUID        NULL AFTER review,
    ADD COLUMN review_at   DATETIME(3) NULL AFTER review_by,
    ADD COLUMN review_note TEXT        NULL AFTER review_at;
