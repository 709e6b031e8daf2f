CREATE TABLE client_key (
    epoch  INT            NOT NULL PRIMARY KEY,
    sealed VARBINARY(200) NOT NULL
);
