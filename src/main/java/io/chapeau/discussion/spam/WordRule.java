package io.chapeau.discussion.spam;

import io.chapeau.discussion.words.FoldedText;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Expressions that advertisements are made of. Words alone make nothing spam: people write about all of them. */
record WordRule(Supplier<WordList> list) implements Rule {

    private static final int MOST = 7;

    @Override
    public Stream<Reason> on(Facts facts) {
        FoldedText name = FoldedText.of(facts.comment().authorName());
        String whole = name.text() + "\n" + facts.folded().text();
        List<WordList.Entry> found = list.get().in(whole);
        int points = found.stream().mapToInt(WordList.Entry::points).sum();
        return points == 0
                ? Stream.empty()
                : Stream.of(new Reason(
                        "words",
                        Math.min(MOST, points),
                        String.join(
                                ", ", found.stream().map(WordList.Entry::name).toList())));
    }
}
