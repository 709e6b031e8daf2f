-- Every step of a comment: who, when, why. The version that the comment has after the step tells the steps apart.
CREATE TABLE comment_transition (
    comment_id   UUID         NOT NULL,
    version      INT          NOT NULL,
    action       VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    from_status  VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    to_status    VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    at           DATETIME(3)  NOT NULL,
    actor        VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL
        CHECK (actor IN ('author', 'principal', 'rules')),
    principal_id UUID         NULL,
    reason       VARCHAR(500) NULL,
    PRIMARY KEY (comment_id, version),
    CONSTRAINT comment_transition_comment FOREIGN KEY (comment_id) REFERENCES comment (id) ON DELETE CASCADE
);
-- What is known of the comments that are there: that they were sent, and the last decision.
INSERT INTO comment_transition (comment_id, version, action, to_status, at, actor)
    SELECT id, 0, 'submit', 'pending', created_at, 'author' FROM comment;
INSERT INTO comment_transition (comment_id, version, action, from_status, to_status, at, actor, principal_id)
    SELECT id, version, CASE status WHEN 'approved' THEN 'approve' WHEN 'rejected' THEN 'reject' ELSE 'spam' END,
           'pending', status, decided_at, 'principal', decided_by
      FROM comment WHERE decided_at IS NOT NULL AND version > 0;
UPDATE comment SET undo_status = 'pending' WHERE decided_at IS NOT NULL AND version > 0;
