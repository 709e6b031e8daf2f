-- What was done to many comments can be undone for as long as comments are kept that readers do not see; then it goes.
ALTER TABLE comment_bulk ADD KEY comment_bulk_by_age (created_at);
