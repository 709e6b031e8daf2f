package io.chapeau.access;

import io.chapeau.database.Identifiers;
import io.chapeau.database.RetryTransient;
import io.chapeau.http.conditional.IfMatch;
import io.chapeau.http.contract.InputBinder;
import io.chapeau.http.contract.MergePatch;
import io.chapeau.http.contract.Submitted;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageQuery;
import io.chapeau.http.problem.ProblemException;
import io.chapeau.http.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Rules of principals: there is always an administrator who can get in, and nobody is deleted. */
@ApplicationScoped
public class PrincipalService {

    private final PrincipalRepository principals;
    private final AccessTokenRepository tokens;
    private final InputBinder binder;
    private final Clock clock;

    PrincipalService(PrincipalRepository principals, AccessTokenRepository tokens, InputBinder binder, Clock clock) {
        this.principals = principals;
        this.tokens = tokens;
        this.binder = binder;
        this.clock = clock;
    }

    @Transactional
    public Page<PrincipalView> list(String sort, PageQuery page) {
        return principals
                .list(sort, page)
                .map(rows -> rows.stream().map(PrincipalView::of).toList());
    }

    @Transactional
    public PrincipalView get(UUID id) {
        return PrincipalView.of(principals.findByIdOptional(id).orElseThrow(() -> missing(id)));
    }

    @RetryTransient
    @Transactional
    public PrincipalView create(PrincipalInput input) {
        Principal principal = new Principal();
        principal.id = Identifiers.next();
        principal.createdAt = clock.instant();
        write(principal, input);
        principals.persistAndFlush(principal);
        return PrincipalView.of(principal);
    }

    @RetryTransient
    @Transactional
    public PrincipalView replace(UUID id, IfMatch ifMatch, Submitted<PrincipalInput> submitted) {
        return change(forChange(id, ifMatch), submitted);
    }

    @RetryTransient
    @Transactional
    public PrincipalView patch(UUID id, IfMatch ifMatch, MergePatch patch) {
        Principal principal = forChange(id, ifMatch);
        return change(principal, binder.patch(input(principal), patch, PrincipalInput.class));
    }

    private PrincipalView change(Principal principal, Submitted<PrincipalInput> submitted) {
        submitted.requireReadOnlyUnchanged(() -> List.of(binder.tree(PrincipalView.of(principal))));
        PrincipalInput input = submitted.value();
        // A write that changes nothing is none: the version stays good.
        if (!input.equals(input(principal))) {
            if (principal.role == Role.ADMIN && input.role() != Role.ADMIN) {
                requireAnotherAdministrator(principal);
            }
            write(principal, input);
            principals.flush();
        }
        return PrincipalView.of(principal);
    }

    private Principal forChange(UUID id, IfMatch ifMatch) {
        principals.lockAdministrators();
        Principal principal = principals.findForUpdate(id).orElseThrow(() -> missing(id));
        ifMatch.require(principal.version);
        return principal;
    }

    private void requireAnotherAdministrator(Principal leaving) {
        boolean others = tokens.listValidOfAdministrators(clock.instant()).stream()
                .anyMatch(token -> !token.principal.id.equals(leaving.id));
        if (!others) {
            throw ProblemType.CONFLICT.because("This is the last administrator with a valid token. Make another admin"
                    + " with POST /v1/management/principals and give it a token first.");
        }
    }

    private void write(Principal principal, PrincipalInput input) {
        principal.name = input.name();
        principal.role = input.role();
        principal.updatedAt = clock.instant();
    }

    private static PrincipalInput input(Principal principal) {
        return new PrincipalInput(principal.name, principal.role);
    }

    private static ProblemException missing(UUID id) {
        return ProblemType.NOT_FOUND.because("There is no principal " + id + ".");
    }
}
