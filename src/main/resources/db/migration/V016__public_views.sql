-- What readers may know of editorial tables: public columns of public rows, always live. The delivery user
-- reads these views with the rights of their definer; the tables themselves stay closed to it.
CREATE SQL SECURITY DEFINER VIEW chapeau_public.public_author AS
    SELECT id, slug, name, bio, article_count FROM chapeau.author WHERE in_use = 1;
CREATE SQL SECURITY DEFINER VIEW chapeau_public.public_category AS
    SELECT id, slug, name, description, parent_id, article_count FROM chapeau.category;
CREATE SQL SECURITY DEFINER VIEW chapeau_public.public_tag AS
    SELECT id, slug, name, article_count FROM chapeau.tag WHERE in_use = 1;
