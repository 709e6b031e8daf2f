package io.chapeau.discussion.spam;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the rules have found in a comment, and the hashes of whom it came from, as they are kept beside it. */
@Embeddable
@SuppressWarnings("NullAway.Init")
public class Screened {

    int score;

    @Column(columnDefinition = "text")
    @Convert(converter = ReasonsConverter.class)
    List<Reason> reasons = List.of();

    @Column(columnDefinition = "binary(32)")
    byte @Nullable [] clientHash;

    @Column(columnDefinition = "binary(32)")
    byte @Nullable [] networkHash;

    @Column(columnDefinition = "binary(32)")
    byte @Nullable [] domainHash;

    @Nullable
    Long fingerprint;

    /** The same, to be changed by itself. */
    public Screened copy() {
        Screened copy = new Screened();
        copy.score = score;
        copy.reasons = reasons;
        copy.clientHash = clientHash;
        copy.networkHash = networkHash;
        copy.domainHash = domainHash;
        copy.fingerprint = fingerprint;
        return copy;
    }

    /** Puts a reason behind the others, in place of the one of the same rule; it may look at the score of the others. */
    void take(String rule, IntFunction<Reason> reason) {
        List<Reason> others =
                reasons.stream().filter(other -> !other.rule().equals(rule)).toList();
        int points = others.stream().mapToInt(Reason::points).sum();
        Reason added = reason.apply(points);
        reasons = Stream.concat(others.stream(), Stream.of(added)).toList();
        score = points + added.points();
    }

    /** Puts reasons behind the others, in place of those with these names. */
    void replace(Set<String> rules, Stream<Reason> found) {
        Stream<Reason> others = reasons.stream().filter(other -> !rules.contains(other.rule()));
        reasons = Stream.concat(others, found).toList();
        score = reasons.stream().mapToInt(Reason::points).sum();
    }

    public int score() {
        return score;
    }

    /** Where it came from, as a word to compare; null: not known. */
    public @Nullable String client() {
        return clientHash == null
                ? null
                : Base64.getUrlEncoder().withoutPadding().encodeToString(clientHash);
    }

    /** What speaks against the comment, in one line for people; empty: nothing. */
    public String words() {
        return reasons.stream()
                .filter(reason -> reason.points() > 0)
                .map(reason -> reason.rule() + ": " + reason.detail())
                .collect(Collectors.joining(", "));
    }

    public List<Reason> reasons() {
        return reasons;
    }
}
