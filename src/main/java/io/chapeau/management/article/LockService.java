package io.chapeau.management.article;

import io.chapeau.access.Caller;
import io.chapeau.access.PrincipalNames;
import io.chapeau.access.PrincipalRef;
import io.chapeau.database.RetryTransient;
import io.chapeau.http.conditional.IfMatch;
import io.chapeau.http.problem.ProblemException;
import io.chapeau.http.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who is at work on an article. The lock informs and hinders nobody: {@link IfMatch} is what protects. It is no part
 * of the article, raises no version and is in no change log.
 */
@ApplicationScoped
public class LockService {

    private final ArticleAccess access;
    private final LockRepository locks;
    private final PrincipalNames names;
    private final Caller caller;
    private final Clock clock;

    LockService(ArticleAccess access, LockRepository locks, PrincipalNames names, Caller caller, Clock clock) {
        this.access = access;
        this.locks = locks;
        this.names = names;
        this.caller = caller;
        this.clock = clock;
    }

    /** Takes the lock, or goes on holding it. Whoever may not edit the article needs none, and is told why. */
    @RetryTransient
    @Transactional
    public HeldLock hold(UUID id, LockInput input) {
        input.requireFit();
        access.isToBeDone(ArticleAction.EDIT, access.readHeld(id));
        Instant now = clock.instant();
        ArticleLock lock = locks.forChange(id, caller.id(), now);
        boolean mine = lock.heldBy.equals(caller.id());
        if (!lock.isHeldAt(now)) {
            lock.begin(caller.id(), now, null, null);
        } else if (!mine && input.steals()) {
            lock.begin(caller.id(), now, lock.heldBy, input.reason());
        } else if (!mine) {
            throw held(lock);
        }
        lock.heldUntil = now.plus(input.span());
        return HeldLock.of(lock, who(lock));
    }

    /** Gives the lock back; without one there is nothing to do. */
    @RetryTransient
    @Transactional
    public void release(UUID id) {
        access.readHeld(id);
        Instant now = clock.instant();
        ArticleLock lock = locks.forChange(id, caller.id(), now);
        if (lock.isHeldAt(now)) {
            if (!lock.heldBy.equals(caller.id())) {
                throw held(lock);
            }
            lock.heldUntil = now;
        }
    }

    private ProblemException held(ArticleLock lock) {
        Map<UUID, PrincipalRef> who = who(lock);
        boolean fromCaller = caller.id().equals(lock.takenFrom);
        return ProblemType.CONFLICT.because(ArticleViews.ref(who, lock.heldBy).name()
                + (fromCaller ? " has taken the lock from you at " : " is at work on this article since ")
                + lock.heldSince
                + (fromCaller ? ": " + lock.reason : ", and holds the lock until " + lock.heldUntil + ".")
                + " Wait, or take it with steal and a reason.");
    }

    private Map<UUID, PrincipalRef> who(ArticleLock lock) {
        return names.of(
                Stream.of(lock.heldBy, lock.takenFrom).filter(Objects::nonNull).toList());
    }
}
