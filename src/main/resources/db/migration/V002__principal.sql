CREATE TABLE principal (
    id         UUID         NOT NULL PRIMARY KEY,
    version    INT          NOT NULL,
    name       VARCHAR(200) NOT NULL,
    role       VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL
        CHECK (role IN ('admin', 'editor', 'writer', 'moderator', 'integrator')),
    created_at DATETIME(3)  NOT NULL,
    updated_at DATETIME(3)  NOT NULL,
    KEY principal_by_name (name, id),
    KEY principal_by_creation (created_at, id)
);
