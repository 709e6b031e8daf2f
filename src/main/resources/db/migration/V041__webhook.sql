-- Endpoints of other systems that are told of changes. Secrets are sealed with the data key.
CREATE TABLE webhook (
    id                    UUID           NOT NULL PRIMARY KEY,
    version               INT            NOT NULL,
    url                   VARCHAR(2000)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    description           VARCHAR(500)   NULL,
    -- Words with spaces between: types of changes, or patterns such as article.*
    events                VARCHAR(2000)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    audience              VARCHAR(10)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL
        CHECK (audience IN ('public', 'management')),
    enabled               BOOLEAN        NOT NULL,
    disabled_reason       VARCHAR(500)   NULL,
    secret                VARBINARY(255) NOT NULL,
    previous_secret       VARBINARY(255) NULL,
    previous_secret_until DATETIME(3)    NULL,
    last_success_at       DATETIME(3)    NULL,
    -- The first failure since the last success.
    failing_since         DATETIME(3)    NULL,
    created_at            DATETIME(3)    NOT NULL,
    updated_at            DATETIME(3)    NOT NULL,
    KEY webhook_by_creation (created_at, id)
);
