package io.chapeau.delivery.article;

/** The forms of a body and what is derived from it, each read by itself: the others may be large. */
enum BodyPart {
    HTML("html", "select new io.chapeau.delivery.article.BodyText(b.articleId, b.html)"),
    MARKDOWN("markdown", "select new io.chapeau.delivery.article.BodyText(b.articleId, b.markdown)"),
    TEXT("text", "select new io.chapeau.delivery.article.BodyText(b.articleId, b.text)"),
    BLOCKS("blocks", "select new io.chapeau.delivery.article.BodyText(b.articleId, b.blocks)"),
    OUTLINE("outline", "select new io.chapeau.delivery.article.BodyText(b.articleId, b.outline)"),
    LINKS("links", "select new io.chapeau.delivery.article.BodyText(b.articleId, b.links)"),
    IMAGES("images", "select new io.chapeau.delivery.article.BodyText(b.articleId, b.images)");

    private static final String FROM = " from PublishedBody b where b.articleId in :ids";

    private final String property;
    private final String select;

    BodyPart(String property, String select) {
        this.property = property;
        this.select = select;
    }

    /** Name of the property that shows it. */
    String property() {
        return property;
    }

    String query() {
        return select + FROM;
    }
}
