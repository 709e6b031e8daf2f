package io.chapeau.management.article.check;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Looks an article over before readers see it. Errors are what no reader should meet: nothing to read, an address that
 * leads nowhere by its form. All else is for the editor to decide.
 */
@ApplicationScoped
public class PublishChecks {

    private static final String BODY = "/body/value";

    /** What search engines show before they cut. */
    private static final int LONGEST_TITLE = 60;

    private static final int LONGEST_DESCRIPTION = 160;

    /** The title of the article is the heading above all. */
    private static final int LEVEL_OF_THE_TITLE = 1;

    private final InternalLinks internalLinks;

    PublishChecks(InternalLinks internalLinks) {
        this.internalLinks = internalLinks;
    }

    /** Everything that is to be said of the article, in one statement however many links it has. */
    public PublishCheck of(CheckedArticle article) {
        List<Finding> errors = new ArrayList<>();
        List<Finding> warnings = new ArrayList<>();
        if (article.blocks().isEmpty()) {
            errors.add(new Finding(BODY, "emptyBody", "There is nothing to read yet. Write a body."));
        }
        if (article.categoryIds().isEmpty()) {
            warnings.add(new Finding(
                    "/categoryIds", "noCategory", "The article is in no category, so no page of one shows it."));
        }
        checkLengths(article, warnings);
        checkHeadings(article.blocks(), warnings);
        LanguageScript.mismatch(article.locale(), article.blocks())
                .ifPresent(detail -> warnings.add(new Finding("/locale", "languageMismatch", detail)));
        BlockWalk walk = BlockWalk.over(article.blocks(), BODY);
        walk.images().forEach((pointer, image) -> checkImage(pointer, image, warnings));
        walk.links().forEach((pointer, href) -> {
            String fault = LinkForm.fault(href);
            if (fault != null) {
                errors.add(new Finding(pointer, "malformedLink", fault));
            }
        });
        internalLinks
                .unpublished(walk.links(), article.id())
                .forEach(pointer -> warnings.add(new Finding(
                        pointer, "unpublishedLink", "This link leads to an article that readers do not see.")));
        return new PublishCheck(List.copyOf(errors), List.copyOf(warnings));
    }

    private static void checkLengths(CheckedArticle article, List<Finding> warnings) {
        boolean hasTitle = article.seoTitle() != null;
        tooLong(hasTitle ? article.seoTitle() : article.title(), LONGEST_TITLE)
                .ifPresent(length -> warnings.add(new Finding(
                        hasTitle ? "/seo/title" : "/title",
                        "longTitle",
                        "Search engines cut titles after about " + LONGEST_TITLE + " characters; this one has " + length
                                + (hasTitle ? "." : ". Give them a shorter one in seo.title."))));
        boolean hasDescription = article.seoDescription() != null;
        tooLong(hasDescription ? article.seoDescription() : article.standfirst(), LONGEST_DESCRIPTION)
                .ifPresent(length -> warnings.add(new Finding(
                        hasDescription ? "/seo/description" : "/standfirst",
                        "longDescription",
                        "Search engines cut descriptions after about " + LONGEST_DESCRIPTION
                                + " characters; this one has " + length
                                + (hasDescription ? "." : ". Give them a shorter one in seo.description."))));
    }

    private static java.util.Optional<Integer> tooLong(@Nullable String text, int longest) {
        int length = text == null ? 0 : text.codePointCount(0, text.length());
        return length > longest ? java.util.Optional.of(length) : java.util.Optional.empty();
    }

    private static void checkHeadings(JsonNode blocks, List<Finding> warnings) {
        int above = LEVEL_OF_THE_TITLE;
        for (int i = 0; i < blocks.size(); i++) {
            String style = blocks.path(i).path("style").asText().toLowerCase(Locale.ROOT);
            if (style.matches("h[1-6]")) {
                int level = style.charAt(1) - '0';
                if (level > above + 1) {
                    warnings.add(new Finding(
                            BODY + "/" + i,
                            "headingJump",
                            "A heading of level " + level + " follows one of level " + above
                                    + "; readers who listen lose their way. Use level " + (above + 1) + "."));
                }
                above = level;
            }
        }
    }

    private static void checkImage(String pointer, JsonNode image, List<Finding> warnings) {
        if (image.path("alt").asText().isBlank()) {
            warnings.add(new Finding(
                    pointer + "/alt",
                    "imageWithoutAlt",
                    "The picture says nothing to whoever does not see it. Describe it, unless it only decorates."));
        }
    }
}
