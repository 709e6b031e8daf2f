package io.chapeau.management.article;

import io.chapeau.content.Body;
import io.chapeau.content.portabletext.PortableTextWriter;
import io.chapeau.content.reading.BodyFormat;
import io.chapeau.content.reading.BodyReader;
import io.chapeau.content.reading.BodyReading;
import io.chapeau.content.report.InvalidBodyException;
import io.chapeau.content.report.Violation;
import io.chapeau.http.problem.ProblemError;
import io.chapeau.http.problem.Violations;
import io.chapeau.language.SiteTypography;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the body of an input, and sets it as the site wants it to be saved. */
@ApplicationScoped
class BodyEditor {

    private final SiteTypography typography;

    BodyEditor(SiteTypography typography) {
        this.typography = typography;
    }

    /** What the body says, or null when it is none; the violations say why. */
    @Nullable
    BodyReading read(ArticleBody body, Violations violations) {
        BodyFormat format = BodyFormat.of(body.format())
                .orElseThrow(() -> new IllegalStateException("The contract allows format " + body.format()));
        try {
            return BodyReader.read(format, body.value());
        } catch (InvalidBodyException invalid) {
            invalid.violations()
                    .forEach(violation ->
                            violations.add("/body/value" + violation.pointer(), violation.code(), sentence(violation)));
            return null;
        }
    }

    /** Content says in a few words what is wrong; a problem says it in a sentence that names the place. */
    private static String sentence(Violation violation) {
        String words = violation.detail();
        boolean lacksSubject = words.startsWith("must ") || words.startsWith("is ");
        return (lacksSubject
                        ? ProblemError.placeName("/value" + violation.pointer(), "") + " " + words
                        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1))
                + ".";
    }

    /**
     * The body as it is saved. A current one is never set anew for the sake of another change: whoever edits a title
     * changes the title.
     *
     * @param current the input that would make the working copy as it is; null for a new one
     */
    Written write(Body body, String locale, @Nullable ArticleInput current) {
        ArticleBody asRead = blocks(body);
        if (current != null && locale.equals(current.locale()) && asRead.equals(current.body())) {
            return new Written(asRead, true);
        }
        ArticleBody asSet = blocks(typography.set(body, locale));
        return new Written(asSet, current != null && asSet.equals(current.body()));
    }

    private static ArticleBody blocks(Body body) {
        return new ArticleBody(BodyFormat.BLOCKS.value(), PortableTextWriter.write(body));
    }

    /**
     * A body as blocks.
     *
     * @param isCurrent whether the working copy has it already
     */
    record Written(ArticleBody body, boolean isCurrent) {}
}
