CREATE SQL SECURITY DEFINER VIEW chapeau_public.public_comment AS
    SELECT c.id, c.article_id, c.number, c.author_name, c.text, c.created_at, c.parent_id, c.staff
      FROM chapeau.comment c
      JOIN chapeau_public.published_article p ON p.id = c.article_id
     WHERE c.status = 'approved';
