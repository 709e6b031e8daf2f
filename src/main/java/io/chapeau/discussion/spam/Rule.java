package io.chapeau.discussion.spam;

import java.util.List;
import java.util.stream.Stream;

/** One thing that speaks against a comment. The list is closed: whoever adds a rule, adds it here and to the tests. */
sealed interface Rule
        permits BanRule,
                ContactRule,
                FormTimeRule,
                HoneypotRule,
                LinkRule,
                MarksRule,
                MarkupRule,
                RepetitionRule,
                ScriptRule,
                ShoutingRule,
                StaffNameRule,
                WordRule {

    /** The reasons that the rule finds; none when it has nothing to say. */
    Stream<Reason> on(Facts facts);

    /** All of them, in the order of their reasons. */
    static List<Rule> all(SpamConfig config) {
        return List.of(
                new HoneypotRule(config.spamScore()),
                new BanRule(config.spamScore()),
                new FormTimeRule(config.formTime(), config.holdScore()),
                new RepetitionRule(config.repetitions(), config.repetitionWindow()),
                new LinkRule(config.links()),
                new MarkupRule(),
                new WordRule(WordList::builtIn),
                new ContactRule(),
                new StaffNameRule(config.holdScore()),
                new ScriptRule(),
                new MarksRule(config.marks()),
                new ShoutingRule(config.capitals(), config.capitalsLetters(), config.exclamations()));
    }
}
