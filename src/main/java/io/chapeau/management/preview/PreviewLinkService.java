package io.chapeau.management.preview;

import io.chapeau.access.Caller;
import io.chapeau.access.PrincipalNames;
import io.chapeau.access.PrincipalRef;
import io.chapeau.access.TokenSecret;
import io.chapeau.database.Identifiers;
import io.chapeau.database.RetryTransient;
import io.chapeau.delivery.article.ArticleSnapshot;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageQuery;
import io.chapeau.http.problem.ProblemException;
import io.chapeau.http.problem.ProblemType;
import io.chapeau.http.problem.Violations;
import io.chapeau.management.article.ArticleAccess;
import io.chapeau.management.article.ArticleProjection;
import io.chapeau.management.article.WorkingCopy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Rules of preview links. Whoever reaches the working copy makes and revokes them. They are no content: they raise no
 * version of the article and are in no change log. A link that is unknown, expired or revoked gets one and the same
 * answer, and so does one whose article is gone from the desk.
 */
@ApplicationScoped
public class PreviewLinkService {

    private static final Duration USUAL_TIME = Duration.ofDays(7);
    private static final Duration LONGEST_TIME = Duration.ofDays(366);
    private static final Duration USE_IS_NOTED_ONCE_IN = Duration.ofMinutes(1);

    private final PreviewLinkRepository links;
    private final ArticleAccess access;
    private final ArticleProjection projection;
    private final ArticleSnapshots snapshots;
    private final PrincipalNames names;
    private final Caller caller;
    private final Clock clock;

    PreviewLinkService(
            PreviewLinkRepository links,
            ArticleAccess access,
            ArticleProjection projection,
            ArticleSnapshots snapshots,
            PrincipalNames names,
            Caller caller,
            Clock clock) {
        this.links = links;
        this.access = access;
        this.projection = projection;
        this.snapshots = snapshots;
        this.names = names;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Page<PreviewLinkView> list(UUID article, PageQuery page) {
        access.workingCopy(article);
        return links.of(article, page).map(this::views);
    }

    @RetryTransient
    @Transactional
    PreviewLinkCreatedView create(UUID article, PreviewLinkInput input) {
        WorkingCopy copy = access.heldCopy(article);
        if (!copy.onTheDesk()) {
            throw ProblemType.CONFLICT.because(
                    "The article lies in the trash or in the archive, where previews do not reach. Bring it back first.");
        }
        Instant now = clock.instant();
        Instant expiresAt = input.expiresAt() == null ? now.plus(USUAL_TIME) : input.expiresAt();
        Violations violations = new Violations();
        if (!expiresAt.isAfter(now) || expiresAt.isAfter(now.plus(LONGEST_TIME))) {
            violations.add("/expiresAt", "range", "Send a time in the future, within a year from now.");
        }
        if (input.revision() != null && !projection.isKept(article, input.revision())) {
            violations.add(
                    "/revision",
                    "unknown",
                    "The article has no revision " + input.revision() + ", or it is no longer kept. List those that are"
                            + " with GET /v1/management/articles/" + article + "/revisions.");
        }
        violations.throwIfAny(ProblemType.INVALID);
        String secret = TokenSecret.generate();
        PreviewLink link = new PreviewLink();
        link.id = Identifiers.next();
        link.articleId = article;
        link.revision = input.revision();
        link.hash = TokenSecret.hash(secret);
        link.note = input.note();
        link.createdBy = caller.id();
        link.createdAt = now;
        link.expiresAt = expiresAt;
        links.persist(link);
        return PreviewLinkCreatedView.of(link, secret);
    }

    /** One that opens nothing any more stays as it is. */
    @RetryTransient
    @Transactional
    void revoke(UUID article, UUID id) {
        access.workingCopy(article);
        PreviewLink link = links.findByIdOptional(id)
                .filter(found -> found.articleId.equals(article))
                .orElseThrow(() -> ProblemType.NOT_FOUND.because("The article has no preview link " + id + "."));
        if (link.revokedAt == null) {
            link.revokedAt = clock.instant();
        }
    }

    /** What the holder of this secret may see. */
    @RetryTransient
    @Transactional
    LinkedPreview open(String secret) {
        Instant now = clock.instant();
        PreviewLink link = links.byHash(TokenSecret.hash(secret))
                .filter(found -> found.opensAt(now))
                .orElseThrow(PreviewLinkService::opensNothing);
        links.used(link.id, now, now.minus(USE_IS_NOTED_ONCE_IN));
        return new LinkedPreview(link.articleId, snapshot(link.articleId, link.revision));
    }

    private @Nullable ArticleSnapshot snapshot(UUID article, @Nullable Integer revision) {
        return revision == null
                ? null
                : projection
                        .ofRevision(article, revision)
                        .map(snapshots::of)
                        .orElseThrow(PreviewLinkService::opensNothing);
    }

    private List<PreviewLinkView> views(List<PreviewLink> some) {
        Map<UUID, PrincipalRef> who =
                names.of(some.stream().map(link -> link.createdBy).distinct().toList());
        return some.stream()
                .map(link -> PreviewLinkView.of(
                        link, who.getOrDefault(link.createdBy, new PrincipalRef(link.createdBy, "?"))))
                .toList();
    }

    private static ProblemException opensNothing() {
        return ProblemType.NOT_FOUND.because("This link shows nothing (any more). Ask for a new one.");
    }
}
