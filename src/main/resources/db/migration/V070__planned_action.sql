-- What is planned for articles. Whoever carries it out locks the row and moves it on in the transaction of the action
-- itself: so it is done once, however many nodes look, and a node that dies leaves it as it was.
CREATE TABLE planned_action (
    id         UUID         NOT NULL PRIMARY KEY,
    article_id UUID         NOT NULL,
    action     VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL
        CHECK (action IN ('publish', 'unpublish')),
    due_at     DATETIME(3)  NOT NULL,
    -- As its editor named it; the time above is what counts.
    zone       VARCHAR(50)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    revision   INT          NULL,
    state      VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL
        CHECK (state IN ('planned', 'done', 'failed', 'cancelled')),
    attempts   INT          NOT NULL,
    attempt_at DATETIME(3)  NOT NULL,
    reason     VARCHAR(500) NULL,
    planned_by UUID         NOT NULL,
    planned_at DATETIME(3)  NOT NULL,
    ended_at   DATETIME(3)  NULL,
    KEY planned_action_by_state (state, due_at, id),
    KEY planned_action_by_article (article_id, state, due_at),
    KEY planned_action_by_time (due_at, id),
    CONSTRAINT planned_action_article FOREIGN KEY (article_id) REFERENCES article (id) ON DELETE CASCADE
);
