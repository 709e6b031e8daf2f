package io.chapeau.discussion.spam;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Links: more than people set, a link in place of a name, and hosts that hide where they lead. */
record LinkRule(int free) implements Rule {

    private static final int FIRST_TOO_MANY = 5;
    private static final int MOST = 9;
    private static final int IN_NAME = 6;
    private static final int HIDING = 3;

    private static final Pattern LINK = Pattern.compile("(?i)https?://|(?<![\\w/.@])www\\.");
    private static final Pattern HOST = Pattern.compile(
            "(?i)(?<![\\w@])[a-z0-9-]{2,60}\\.(?:com|net|org|info|biz|shop|xyz|top|click|online|site|ru|cn)\\b");
    private static final Pattern HIDING_HOST = Pattern.compile(
            "(?i)\\b(?:bit\\.ly|tinyurl\\.com|t\\.me|wa\\.me|goo\\.gl|cutt\\.ly"
                    + "|rebrand\\.ly|is\\.gd|[a-z0-9-]{2,60}\\.(?:xyz|top|click|icu|buzz|monster|cfd|sbs|loan|win|bet|casino))\\b");

    @Override
    public Stream<Reason> on(Facts facts) {
        String text = facts.comment().text();
        Stream<Reason> ofName = inName(facts.comment().authorName());
        return mayHaveLinks(text)
                ? Stream.of(number(text), ofName, hiding(text)).flatMap(reasons -> reasons)
                : ofName;
    }

    /** Whether there is an address in a text, with or without what programs need to follow it. */
    static boolean isIn(String text) {
        return mayHaveLinks(text)
                && (LINK.matcher(text).find()
                        || HOST.matcher(text).find()
                        || HIDING_HOST.matcher(text).find());
    }

    /** Without a letter behind a dot, without {@code www.} and {@code //} no pattern finds anything: in most comments. */
    private static boolean mayHaveLinks(String text) {
        int dot = text.indexOf('.');
        while (dot >= 0) {
            boolean letterBehind = dot + 1 < text.length() && Character.isLetter(text.charAt(dot + 1));
            boolean afterW = dot > 0 && (text.charAt(dot - 1) | ' ') == 'w';
            if (letterBehind || afterW) {
                return true;
            }
            dot = text.indexOf('.', dot + 1);
        }
        return text.contains("//");
    }

    /** A link within the free ones counts too: together with something else it tips the scales. */
    private Stream<Reason> number(String text) {
        int links = (int) LINK.matcher(text).results().count();
        if (links == 0) {
            return HOST.matcher(text).find() ? Stream.of(new Reason("links", 1, "1")) : Stream.empty();
        }
        int points = links <= free ? links : Math.min(MOST, FIRST_TOO_MANY + links - free - 1);
        return Stream.of(new Reason("links", points, String.valueOf(links)));
    }

    private static Stream<Reason> inName(String name) {
        return mayHaveLinks(name)
                        && (LINK.matcher(name).find() || HOST.matcher(name).find())
                ? Stream.of(new Reason("linkInName", IN_NAME, "1"))
                : Stream.empty();
    }

    private static Stream<Reason> hiding(String text) {
        int hosts = (int) HIDING_HOST.matcher(text).results().count();
        return hosts == 0 ? Stream.empty() : Stream.of(new Reason("linkHost", HIDING, String.valueOf(hosts)));
    }
}
