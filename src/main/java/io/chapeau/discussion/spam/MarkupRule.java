package io.chapeau.discussion.spam;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Links in the markup of other systems: who writes them has not looked at this one. */
record MarkupRule() implements Rule {

    private static final int POINTS = 6;
    private static final Pattern MARKUP = Pattern.compile("(?i)<a\\s[^>]{0,200}href|\\[url[=\\]]|\\[link[=\\]]");

    @Override
    public Stream<Reason> on(Facts facts) {
        String text = facts.comment().text();
        if (text.indexOf('<') < 0 && text.indexOf('[') < 0) {
            return Stream.empty();
        }
        int found = (int) MARKUP.matcher(text).results().count();
        return found == 0 ? Stream.empty() : Stream.of(new Reason("markup", POINTS, String.valueOf(found)));
    }
}
