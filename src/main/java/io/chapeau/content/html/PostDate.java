package io.chapeau.content.html;

import io.chapeau.content.SocialPost;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The date of a post as a network writes it, in the language of whoever copied it. */
final class PostDate {
    private static final List<String> PATTERNS =
            List.of("MMMM d, uuuu", "d MMMM uuuu", "d. MMMM uuuu", "d 'de' MMMM 'de' uuuu", "uuuu-MM-dd");

    private static final List<DateTimeFormatter> FORMATS = Stream.of("en", "fr", "de", "es", "it", "pt", "nl")
            .flatMap(language -> PATTERNS.stream().map(pattern -> format(pattern, language)))
            .toList();

    private PostDate() {}

    /** The date, or nothing where it is written in a way that is not known. A time behind it is left out. */
    static @Nullable LocalDate read(String text) {
        String date = text.strip().replaceFirst("(?:,| at| à| um)? [0-9]{1,2}:[0-9]{2}.*", "");
        for (DateTimeFormatter format : FORMATS) {
            try {
                LocalDate read = LocalDate.parse(date, format);
                return SocialPost.isDate(read) ? read : null;
            } catch (DateTimeParseException other) {
                // another format may fit
            }
        }
        return null;
    }

    private static DateTimeFormatter format(String pattern, String language) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.of(language));
    }
}
