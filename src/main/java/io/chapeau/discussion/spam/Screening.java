package io.chapeau.discussion.spam;

import io.chapeau.discussion.ban.BanHashes;
import io.chapeau.discussion.ban.BanList;
import io.chapeau.discussion.ban.Bans;
import io.chapeau.discussion.words.Fingerprint;
import io.chapeau.discussion.words.FoldedText;
import io.chapeau.http.problem.ProblemError;
import io.chapeau.http.problem.ProblemType;
import io.chapeau.network.ClientAddress;
import io.chapeau.network.ClientHashes;
import io.chapeau.network.CurrentClient;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks at a comment with all rules, by what is in memory. */
@ApplicationScoped
public class Screening {

    private final SpamConfig config;
    private final List<Rule> rules;
    private final Bans bans;
    private final BanHashes hashes;
    private final ClientHashes clients;
    private final CurrentClient current;
    private final Similarity similarity;
    private final StaffNames staff;
    private final FormTokens tokens;

    Screening(
            SpamConfig config,
            Bans bans,
            BanHashes hashes,
            ClientHashes clients,
            CurrentClient current,
            Similarity similarity,
            StaffNames staff,
            FormTokens tokens) {
        this.config = config;
        this.rules = Rule.all(config);
        this.bans = bans;
        this.hashes = hashes;
        this.clients = clients;
        this.current = current;
        this.similarity = similarity;
        this.staff = staff;
        this.tokens = tokens;
    }

    void check(@Observes StartupEvent start) {
        SpamSettings.check(config);
    }

    /**
     * What the rules find. Refuses with 422 a form token that is none, or one that is missing where the site asks for
     * it: a person can fetch the form again.
     *
     * @param id of the comment: one that is edited does not repeat itself
     * @param list whoever keeps the comment makes sure that this list still holds
     */
    public Screened look(UUID id, Candidate comment, BanList list) {
        return look(id, comment, formAge(comment.formToken()), list, List.of());
    }

    /**
     * What the rules find in a comment that its author has edited. An edit needs no form, so what the form spoke of when
     * the comment came in is still true of it. It came from where it came from: who edits it elsewhere hides nothing by
     * that, and neither client may be banned.
     */
    public Screened lookAgain(UUID id, Candidate comment, Screened before) {
        Screened found = look(id, comment, null, bans.current(), hashes(before));
        found.clientHash = before.clientHash;
        found.networkHash = before.networkHash;
        before.reasons.stream()
                .filter(reason -> reason.rule().equals(FormTimeRule.NAME))
                .forEach(tooFast -> found.take(tooFast.rule(), others -> tooFast));
        return found;
    }

    /**
     * Looks for the bans that have come since a comment was looked at. It goes by the hashes that were kept: whoever asks
     * is not its client.
     */
    public void lookForBans(Candidate comment, Screened screened) {
        List<Bans.Hit> hits =
                bans.on(bans.current(), comment.authorName(), comment.authorEmail(), comment.forms(), hashes(screened));
        screened.replace(BanRule.NAMES, new BanRule(config.spamScore()).reasons(hits));
    }

    private static List<byte[]> hashes(Screened screened) {
        return Stream.of(screened.clientHash, screened.networkHash)
                .filter(hash -> hash != null)
                .toList();
    }

    private Screened look(
            UUID id, Candidate comment, @Nullable Duration formAge, BanList list, List<byte[]> otherClients) {
        Screened screened = new Screened();
        Optional<ClientAddress> client = current.address();
        client.ifPresent(address -> {
            screened.clientHash = clients.client(address);
            screened.networkHash = clients.network(address);
        });
        screened.domainHash = hashes.domainOf(comment.authorEmail());
        FoldedText folded = FoldedText.of(comment.text());
        OptionalLong fingerprint = fingerprint(comment.text(), folded);
        screened.fingerprint = fingerprint.isPresent() ? fingerprint.getAsLong() : null;
        Facts facts = new Facts(
                comment,
                folded,
                formAge,
                fingerprint.isPresent() ? similarity.count(fingerprint.getAsLong(), id) : 0,
                staff.like(comment.authorName()).orElse(null),
                bans.on(
                        list,
                        comment.authorName(),
                        comment.authorEmail(),
                        comment.forms(),
                        Stream.concat(hashes(screened).stream(), otherClients.stream())
                                .toList()));
        screened.reasons = reasons(rules, facts);
        screened.score = screened.reasons.stream().mapToInt(Reason::points).sum();
        return screened;
    }

    /** Everybody may say a short text again; the same short text with a link says one who sends it everywhere. */
    private static OptionalLong fingerprint(String text, FoldedText folded) {
        OptionalLong fingerprint = Fingerprint.of(folded);
        return fingerprint.isEmpty() && LinkRule.isIn(text)
                ? OptionalLong.of(Fingerprint.exactly(folded))
                : fingerprint;
    }

    public Verdict verdict(Screened screened) {
        return verdict(screened.score);
    }

    /** What the other rules say. */
    public Verdict verdictWithout(String rule, Screened screened) {
        return verdict(screened.reasons.stream()
                .filter(reason -> !reason.rule().equals(rule))
                .mapToInt(Reason::points)
                .sum());
    }

    private Verdict verdict(int score) {
        if (score >= config.spamScore()) {
            return Verdict.SPAM;
        }
        return score >= config.holdScore() ? Verdict.HOLD : Verdict.PASS;
    }

    /**
     * Adds what somebody else than the rules has to say of a comment, in place of what was said before: nothing, as many
     * points as still fail to hold it, or as many as make it spam.
     */
    public void add(Screened screened, String rule, Verdict weight, String detail) {
        screened.take(
                rule,
                others -> new Reason(
                        rule,
                        switch (weight) {
                            case PASS -> 0;
                            case HOLD -> Math.max(0, config.holdScore() - others);
                            case SPAM -> config.spamScore();
                        },
                        detail));
    }

    static List<Reason> reasons(List<Rule> rules, Facts facts) {
        return rules.stream().flatMap(rule -> rule.on(facts)).toList();
    }

    private @Nullable Duration formAge(@Nullable String token) {
        if (token == null) {
            if (config.formToken().equals("required")) {
                throw refused("required", "Fetch the form with GET /v1/comment-form and send its token.");
            }
            return null;
        }
        return tokens.age(token)
                .orElseThrow(
                        () -> refused("token", "This is no token of a form, or older than a day. Fetch a new one."));
    }

    private static RuntimeException refused(String code, String detail) {
        return ProblemType.INVALID.because(detail, ProblemError.at("/formToken", code, detail));
    }
}
