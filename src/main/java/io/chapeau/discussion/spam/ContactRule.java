package io.chapeau.discussion.spam;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Ways to be reached elsewhere: advertisements have them, conversations seldom. */
record ContactRule() implements Rule {

    private static final int EMAIL = 3;
    private static final int PHONE = 3;
    private static final int MESSENGER = 3;

    /** Without one of these nothing is an address; they are found sooner than what stands before them. */
    private static final String AT = "@([";

    private static final Pattern EMAIL_ADDRESS =
            Pattern.compile("(?i)[a-z0-9._%+-]{1,64}\\s?(?:@|\\(at\\)|\\[at])\\s?[a-z0-9-]{1,63}\\.[a-z]{2,10}");
    private static final Pattern PHONE_NUMBER = Pattern.compile("(?:\\+|\\b00)[0-9](?:[ ().-]{0,2}[0-9]){7,14}");
    /** One of these is in the folded text of whatever the pattern finds. */
    private static final List<String> MESSENGER_WORDS = List.of("whats", "telegram", "signal", "viber");

    private static final Pattern MESSENGERS =
            Pattern.compile("(?i)whats\\s?app|\\btelegram\\b|\\bsignal\\s?:|\\bviber\\b");

    @Override
    public Stream<Reason> on(Facts facts) {
        String text = facts.comment().text();
        return Stream.of(
                        AT.chars().anyMatch(sign -> text.indexOf(sign) >= 0)
                                ? found(EMAIL_ADDRESS, text, "emailInText", EMAIL)
                                : Stream.<Reason>empty(),
                        text.indexOf('+') >= 0 || text.contains("00")
                                ? found(PHONE_NUMBER, text, "phoneInText", PHONE)
                                : Stream.<Reason>empty(),
                        MESSENGER_WORDS.stream().anyMatch(facts.folded().text()::contains)
                                ? found(MESSENGERS, text, "messenger", MESSENGER)
                                : Stream.<Reason>empty())
                .flatMap(reasons -> reasons);
    }

    private static Stream<Reason> found(Pattern pattern, String text, String rule, int points) {
        int times = (int) pattern.matcher(text).results().count();
        return times == 0 ? Stream.empty() : Stream.of(new Reason(rule, points, String.valueOf(times)));
    }
}
