-- One row, locked by whoever changes the shape of the tree: two moves at once could otherwise make a cycle.
CREATE TABLE category_tree (
    id TINYINT NOT NULL PRIMARY KEY
);
INSERT INTO category_tree (id) VALUES (1);
