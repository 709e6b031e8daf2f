-- What a message carries: what happened alone, or the current state of the entity too.
ALTER TABLE webhook
    ADD COLUMN payload VARCHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'thin'
        CHECK (payload IN ('thin', 'full')) AFTER audience;
