package io.chapeau.discussion.ban;

import io.chapeau.discussion.ban.BanRepository.InForce;
import io.chapeau.discussion.words.FoldedText;
import io.chapeau.discussion.words.LinearPattern;
import io.chapeau.discussion.words.LinearPatterns;
import io.chapeau.discussion.words.Phrases;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The list of bans as it was at one version, ready to be compared: words and expressions as a whole, and of the hashes
 * of persons and clients so much that nearly everybody who is not banned is known not to be.
 */
public final class BanList {

    private final long version;
    private final long[] beginnings;
    private final List<InForce> words;
    private final List<InForce> patterns;
    private final Phrases phrases;
    private final LinearPatterns expressions;

    /**
     * @param beginnings of all hashes, as {@link #beginning} reads them
     * @param texts all words and expressions
     */
    BanList(long version, long[] beginnings, List<InForce> texts) {
        this.version = version;
        this.beginnings = beginnings.clone();
        Arrays.sort(this.beginnings);
        this.words = of(BanKind.WORD, texts);
        this.patterns = of(BanKind.PATTERN, texts);
        this.phrases = new Phrases(words.stream().map(BanList::text).toList());
        this.expressions = new LinearPatterns(
                patterns.stream().map(BanList::text).map(LinearPattern::of).toList());
    }

    public long version() {
        return version;
    }

    /** Whether one of the hashes may be banned: of those that are not, a few in billions may as well. */
    boolean mayHave(List<byte[]> hashes) {
        return hashes.stream().anyMatch(hash -> Arrays.binarySearch(beginnings, beginning(hash)) >= 0);
    }

    /** A list of one word or expression. */
    static BanList of(BanKind kind, String text) {
        return new BanList(0, new long[0], List.of(new InForce(kind, text, null)));
    }

    /** Whether a word or expression in force is in a comment. */
    boolean hits(String authorName, String text, Instant now) {
        return in(authorName, text, now).findAny().isPresent();
    }

    /** The words and expressions in force that a comment has. */
    Stream<InForce> in(String authorName, String text, Instant now) {
        if (words.isEmpty() && patterns.isEmpty()) {
            return Stream.empty();
        }
        String whole = authorName + "\n" + text;
        FoldedText folded = FoldedText.of(whole);
        Stream<InForce> found = Stream.concat(
                phrases.in(folded).stream().map(words::get),
                Stream.concat(expressions.in(whole).stream(), expressions.in(folded.text()).stream())
                        .distinct()
                        .sorted()
                        .map(patterns::get));
        return found.filter(ban -> ban.isInForce(now));
    }

    static long beginning(byte[] hash) {
        return ByteBuffer.wrap(hash).getLong();
    }

    private static String text(InForce ban) {
        return Objects.requireNonNull(ban.text(), "A word or expression has a text");
    }

    private static List<InForce> of(BanKind kind, List<InForce> texts) {
        return texts.stream().filter(ban -> ban.kind() == kind).toList();
    }
}
