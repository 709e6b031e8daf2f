-- The body in every form that readers can ask for, rendered once by publish.
CREATE TABLE chapeau_public.published_body (
    article_id UUID     NOT NULL PRIMARY KEY,
    html       LONGTEXT NOT NULL,
    markdown   LONGTEXT NOT NULL,
    text       LONGTEXT NOT NULL,
    blocks     LONGTEXT NOT NULL,
    CONSTRAINT published_body_article FOREIGN KEY (article_id)
        REFERENCES chapeau_public.published_article (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
