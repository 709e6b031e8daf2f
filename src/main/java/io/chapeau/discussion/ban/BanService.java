package io.chapeau.discussion.ban;

import io.chapeau.access.Caller;
import io.chapeau.access.PrincipalNames;
import io.chapeau.database.Identifiers;
import io.chapeau.database.KeptTimes;
import io.chapeau.database.RetryTransient;
import io.chapeau.http.conditional.IfMatch;
import io.chapeau.http.contract.InputBinder;
import io.chapeau.http.contract.MergePatch;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageQuery;
import io.chapeau.http.problem.ProblemError;
import io.chapeau.http.problem.ProblemException;
import io.chapeau.http.problem.ProblemType;
import io.chapeau.http.problem.Violations;
import io.chapeau.network.ClientHashes;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rules of the list of bans. Bans are no content: they are in no change log and reach no copy. */
@ApplicationScoped
public class BanService {

    /** All of them are compared with each comment. */
    private static final int MOST_WORDS = 500;

    /** All of them are in the memory of each node. */
    private static final int MOST_HASHES = 100_000;

    private static final Duration EXPIRED_ARE_LISTED = Duration.ofDays(30);

    private final BanRepository bans;
    private final BanTargets targets;
    private final BanTrial trial;
    private final ClientHashes clients;
    private final PrincipalNames names;
    private final InputBinder binder;
    private final Caller caller;
    private final Clock clock;

    BanService(
            BanRepository bans,
            BanTargets targets,
            BanTrial trial,
            ClientHashes clients,
            PrincipalNames names,
            InputBinder binder,
            Caller caller,
            Clock clock) {
        this.bans = bans;
        this.targets = targets;
        this.trial = trial;
        this.clients = clients;
        this.names = names;
        this.binder = binder;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Page<BanView> list(@Nullable BanKind kind, PageQuery page) {
        return bans.list(kind, page).map(this::views);
    }

    @Transactional
    BanView get(UUID id) {
        return view(bans.findByIdOptional(id).orElseThrow(() -> missing(id)));
    }

    @RetryTransient
    @Transactional
    BanView create(BanInput input) {
        BanTarget target = targets.of(input);
        Instant now = clock.instant();
        Instant expiresAt = lasting(target.kind(), input.expiresAt());
        bans.change();
        bans.same(target).ifPresent(standing -> replace(standing, now));
        requireRoom(target.kind(), now);
        Ban ban = new Ban();
        ban.id = Identifiers.next();
        ban.kind = target.kind();
        ban.hash = target.hash();
        ban.text = target.text();
        ban.reason = input.reason();
        ban.expiresAt = expiresAt;
        ban.createdAt = now;
        ban.createdBy = caller.id();
        bans.persistAndFlush(ban);
        return view(ban);
    }

    private void requireRoom(BanKind kind, Instant now) {
        if (kind.isHashed() && bans.countHashes(now) >= MOST_HASHES) {
            throw ProblemType.CONFLICT.because(
                    "There are 100,000 bans of persons, domains and clients in force, which is the most. Delete some.");
        }
        if (!kind.isHashed() && bans.countWords(now) >= MOST_WORDS) {
            throw ProblemType.CONFLICT.because("There are " + MOST_WORDS
                    + " words and expressions, which is the most. Delete some, or join them in one expression.");
        }
    }

    /** Others may have taken the place of one that hits nothing more. */
    private void requireRoomAgain(Ban ban) {
        Instant now = clock.instant();
        if (ban.expiresAt != null && !ban.expiresAt.isAfter(now)) {
            requireRoom(ban.kind, now);
        }
    }

    /** What the ban would have hit; no ban is kept. Without a key no connection is held while comments are looked at. */
    BanPreview preview(BanInput input) {
        BanTarget target = targets.of(input);
        lasting(target.kind(), input.expiresAt());
        return trial.of(target);
    }

    @RetryTransient
    @Transactional
    BanView patch(UUID id, IfMatch ifMatch, MergePatch patch) {
        Ban ban = forChange(id, ifMatch);
        BanInput input = new BanInput(ban.kind, ban.text, null, ban.reason, ban.expiresAt);
        BanInput changed = binder.patch(input, patch, BanInput.class).value();
        requireSameTarget(input, changed);
        if (!changed.equals(input)) {
            ban.reason = changed.reason();
            if (!Objects.equals(ban.expiresAt, changed.expiresAt())) {
                requireKey(ban);
                Instant end = lasting(ban.kind, changed.expiresAt());
                requireRoomAgain(ban);
                ban.expiresAt = end;
            }
            bans.flush();
        }
        return view(ban);
    }

    @RetryTransient
    @Transactional
    void delete(UUID id, IfMatch ifMatch) {
        bans.delete(forChange(id, ifMatch));
    }

    @Scheduled(every = "1h", delayed = "1m")
    @Transactional
    void forgetExpired() {
        bans.forgetExpiredBefore(clock.instant().minus(EXPIRED_ARE_LISTED));
    }

    private static void requireSameTarget(BanInput before, BanInput after) {
        Violations violations = new Violations();
        String remedy = "What is banned cannot be changed. Lift this ban and make another one.";
        if (before.kind() != after.kind()) {
            violations.add("/kind", "readOnly", remedy);
        }
        if (!Objects.equals(before.value(), after.value())) {
            violations.add("/value", "readOnly", remedy);
        }
        if (after.commentId() != null) {
            violations.add("/commentId", "readOnly", remedy);
        }
        violations.throwIfAny(ProblemType.INVALID);
    }

    private void replace(Ban standing, Instant now) {
        if (standing.expiresAt == null || standing.expiresAt.isAfter(now)) {
            throw ProblemType.CONFLICT.because(
                    "This is banned already: /v1/management/bans/" + standing.id + ". Change that one.");
        }
        bans.delete(standing);
        bans.flush();
    }

    /** A hash whose key is destroyed is nobody's: a ban of it would stand in the list and hit nobody. */
    private void requireKey(Ban ban) {
        if (ban.kind.isOfClient() && ban.createdAt.isBefore(clients.start())) {
            String words = "This ban has ended with the key of its hash, which is destroyed. Make another one.";
            throw ProblemType.INVALID.because(words, ProblemError.at("/expiresAt", "clientUnknown", words));
        }
    }

    /** When a ban ends: one of a client with the key of its hash. */
    private @Nullable Instant lasting(BanKind kind, @Nullable Instant wanted) {
        Instant end = wanted == null ? null : wanted.truncatedTo(ChronoUnit.MILLIS);
        if (end != null && !end.isAfter(clock.instant())) {
            throw ProblemType.INVALID.because(
                    "expiresAt lies in the past.", ProblemError.at("/expiresAt", "past", "Send a time in the future."));
        }
        if (end != null && end.isAfter(KeptTimes.LATEST)) {
            throw ProblemType.INVALID.because(
                    "expiresAt lies after the year 9999.",
                    ProblemError.at("/expiresAt", "maximum", "Send an earlier time, or none for a ban for good."));
        }
        if (!kind.isOfClient()) {
            return end;
        }
        Instant known = clients.expiry();
        return end == null || end.isAfter(known) ? known : end;
    }

    private Ban forChange(UUID id, IfMatch ifMatch) {
        bans.change();
        Ban ban = bans.findForUpdate(id).orElseThrow(() -> missing(id));
        ifMatch.require(ban.version);
        return ban;
    }

    private BanView view(Ban ban) {
        return BanView.of(ban, names.of(Set.of(ban.createdBy)));
    }

    private List<BanView> views(List<Ban> rows) {
        var known = names.of(rows.stream().map(ban -> ban.createdBy).collect(Collectors.toSet()));
        return rows.stream().map(ban -> BanView.of(ban, known)).toList();
    }

    private static ProblemException missing(UUID id) {
        return ProblemType.NOT_FOUND.because("There is no ban " + id + ".");
    }
}
