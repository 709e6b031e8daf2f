-- Moderators look for high scores whatever the state. The fingerprints of the newest comments are in the order of creation,
-- so that there are no more indexes to keep than before.
ALTER TABLE comment
    RENAME KEY comment_by_score TO comment_by_score_status,
    ADD KEY comment_by_score (score, id),
    DROP KEY comment_by_fingerprint,
    DROP KEY comment_by_creation,
    ADD KEY comment_by_creation (created_at, id, fingerprint);
