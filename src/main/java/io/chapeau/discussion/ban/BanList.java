package io.chapeau.discussion.ban;

import io.chapeau.discussion.ban.BanRepository.InForce;
import io.chapeau.discussion.words.FoldedText;
import io.chapeau.discussion.words.LinearPattern;
import io.chapeau.discussion.words.LinearPatterns;
import io.chapeau.discussion.words.Phrases;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The list of bans as it was at one version, ready to be compared. Nobody who is banned costs a statement more than
 * anybody else: who sends a comment must not learn from the time it takes what the list says.
 */
public final class BanList {

    private final long version;
    private final Map<Hash, InForce> persons;
    private final List<InForce> words;
    private final List<InForce> patterns;
    private final Phrases phrases;
    private final LinearPatterns expressions;

    /**
     * @param persons bans of persons, domains and clients
     * @param texts all words and expressions
     */
    BanList(long version, Map<Hash, InForce> persons, List<InForce> texts) {
        this.version = version;
        this.persons = Map.copyOf(persons);
        this.words = of(BanKind.WORD, texts);
        this.patterns = of(BanKind.PATTERN, texts);
        this.phrases = new Phrases(words.stream().map(BanList::text).toList());
        this.expressions = new LinearPatterns(
                patterns.stream().map(BanList::text).map(LinearPattern::of).toList());
    }

    public long version() {
        return version;
    }

    /** The bans in force of the persons and clients behind these hashes. */
    Stream<InForce> of(List<byte[]> hashes, Instant now) {
        return hashes.stream()
                .map(Hash::of)
                .distinct()
                .flatMap(hash -> Stream.ofNullable(persons.get(hash)))
                .filter(ban -> ban.isInForce(now));
    }

    /** A list of one word or expression. */
    static BanList of(BanKind kind, String text) {
        return new BanList(0, Map.of(), List.of(new InForce(kind, text, null)));
    }

    /** Whether a word or expression in force is in a comment. */
    boolean hits(String authorName, List<String> forms, Instant now) {
        return in(authorName, forms, now).findAny().isPresent();
    }

    /** The words and expressions in force that a comment has, in whichever form of its text. */
    Stream<InForce> in(String authorName, List<String> forms, Instant now) {
        if (words.isEmpty() && patterns.isEmpty()) {
            return Stream.empty();
        }
        return forms.stream().flatMap(form -> in(authorName, form)).distinct().filter(ban -> ban.isInForce(now));
    }

    private Stream<InForce> in(String authorName, String text) {
        // Each by itself: joined, they would have no beginning and no end of their own, and say what neither says.
        FoldedText foldedName = FoldedText.of(authorName);
        FoldedText foldedText = FoldedText.of(text);
        return Stream.concat(
                found(Stream.of(foldedName, foldedText).map(phrases::in)).map(words::get),
                found(Stream.of(authorName, foldedName.text(), text, foldedText.text())
                                .distinct()
                                .map(expressions::in))
                        .map(patterns::get));
    }

    private static Stream<Integer> found(Stream<List<Integer>> places) {
        return places.flatMap(List::stream).distinct().sorted();
    }

    private static String text(InForce ban) {
        return Objects.requireNonNull(ban.text(), "A word or expression has a text");
    }

    private static List<InForce> of(BanKind kind, List<InForce> texts) {
        return texts.stream().filter(ban -> ban.kind() == kind).toList();
    }

    /** The 32 bytes of a keyed hash, as little as they can be in memory. */
    record Hash(long first, long second, long third, long fourth) {

        static Hash of(byte[] bytes) {
            ByteBuffer hash = ByteBuffer.wrap(bytes);
            return new Hash(hash.getLong(), hash.getLong(), hash.getLong(), hash.getLong());
        }
    }
}
