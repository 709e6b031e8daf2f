package io.chapeau.discussion;

import io.chapeau.database.Together;
import io.chapeau.discussion.PublishedArticles.PublishedArticle;
import io.chapeau.discussion.ban.Bans;
import io.chapeau.http.problem.ProblemException;
import io.chapeau.network.ClientHashes;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import java.time.Clock;
import java.util.Optional;

/**
 * Takes comments in. Whether readers see one at once is for {@link Admission} to say; those that they do not see yet,
 * nearly all, are kept together with others that come at the same moment.
 */
@ApplicationScoped
public class SubmissionService {

    private final PublishedArticles articles;
    private final ClientHashes clients;
    private final Bans bans;
    private final Intake intake;
    private final CommentChecks checks;
    private final Clock clock;
    private final Together<Prepared> together;

    SubmissionService(
            PublishedArticles articles,
            ClientHashes clients,
            Bans bans,
            Intake intake,
            CommentChecks checks,
            Clock clock) {
        this.articles = articles;
        this.clients = clients;
        this.bans = bans;
        this.intake = intake;
        this.checks = checks;
        this.clock = clock;
        this.together = new Together<>(intake::keepUnseen);
    }

    /** Keeps a comment and answers the secret by which its author finds it again. */
    public Submission submit(String articleKey, CommentInput input) {
        clients.ready();
        Prepared kept = keptTogether(articleKey, input).orElseGet(() -> intake.keep(articleKey, input));
        return new Submission(kept.secret(), SubmissionStatus.of(kept.comment().state(clock.instant())));
    }

    /** Empty: it has to be kept by itself. A transaction that is open already, as with a key, shares nothing. */
    private Optional<Prepared> keptTogether(String articleKey, CommentInput input) {
        if (QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
            return Optional.empty();
        }
        Optional<Prepared> kept = articles.known(articleKey)
                .flatMap(article -> prepared(article, input))
                .filter(prepared -> prepared.comment().status != CommentStatus.APPROVED)
                .filter(together::write);
        kept.ifPresent(each -> checks.ask(each.comment(), input.authorEmail()));
        return kept;
    }

    /** Empty: the article refuses it that the key meant before; which one it means now has the say. */
    private Optional<Prepared> prepared(PublishedArticle article, CommentInput input) {
        try {
            return Optional.of(intake.prepare(article, input, bans.known()));
        } catch (ProblemException refused) {
            return Optional.empty();
        }
    }

    /** A comment that was taken in, and what its author is told of it. */
    public record Submission(SubmissionSecret secret, SubmissionStatus status) {}
}
