-- Which list of bans it is: raised by every change of a ban, so that a node knows whether what it has in memory still holds.
CREATE TABLE comment_ban_list (
    id      TINYINT NOT NULL PRIMARY KEY CHECK (id = 1),
    version BIGINT  NOT NULL
);
INSERT INTO comment_ban_list (id, version) VALUES (1, 0);
