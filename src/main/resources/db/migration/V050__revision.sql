-- Every save of a working copy. Written in the transaction of the save, so a revision is there exactly when its
-- save is. The content is compressed, most of it against an earlier revision that differs little.
CREATE TABLE revision (
    id            UUID         NOT NULL PRIMARY KEY,
    article_id    UUID         NOT NULL,
    number        INT          NOT NULL,
    -- The version of the article that the save made.
    version       INT          NOT NULL,
    -- The number of the revision against which the content is compressed; NULL: it stands alone.
    base          INT          NULL,
    content       LONGBLOB     NOT NULL,
    -- What differs from which revision, in short.
    compared_to   INT          NULL,
    changes       TEXT         NOT NULL,
    -- The saves of one principal in a row that a list shows as one.
    first_save    INT          NOT NULL,
    first_save_at DATETIME(3)  NOT NULL,
    superseded    BOOLEAN      NOT NULL,
    published     BOOLEAN      NOT NULL,
    restored_from INT          NULL,
    note          VARCHAR(500) NULL,
    label         VARCHAR(100) NULL,
    saved_by      UUID         NOT NULL,
    saved_at      DATETIME(3)  NOT NULL,
    UNIQUE KEY revision_by_number (article_id, number),
    KEY revision_by_version (article_id, version),
    KEY revision_list (article_id, superseded, number, id),
    KEY revision_by_base (article_id, base),
    KEY revision_by_age (superseded, saved_at),
    CONSTRAINT revision_article FOREIGN KEY (article_id) REFERENCES article (id) ON DELETE CASCADE
);
-- 0 and NULL: saved or published before revisions were kept. The derived column lets a start find those in no time;
-- its index has nothing to do when a revision follows another.
ALTER TABLE article
    ADD COLUMN revision INT NOT NULL DEFAULT 0 AFTER version,
    ADD COLUMN published_revision INT NULL AFTER published_version,
    ADD COLUMN without_revision BOOLEAN AS (IF(revision = 0, TRUE, NULL)) VIRTUAL,
    ADD KEY article_without_revision (without_revision);
