package io.chapeau.management.author;

import io.chapeau.access.Caller;
import io.chapeau.access.Role;
import io.chapeau.change.ChangeEntry;
import io.chapeau.change.ChangeLog;
import io.chapeau.change.ChangeType;
import io.chapeau.database.Identifiers;
import io.chapeau.database.RetryTransient;
import io.chapeau.database.Sealing;
import io.chapeau.http.conditional.IfMatch;
import io.chapeau.http.contract.InputBinder;
import io.chapeau.http.contract.MergePatch;
import io.chapeau.http.contract.Submitted;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageQuery;
import io.chapeau.http.problem.ProblemError;
import io.chapeau.http.problem.ProblemException;
import io.chapeau.http.problem.ProblemType;
import io.chapeau.management.localization.Localizations;
import io.chapeau.management.localization.LocalizedName;
import io.chapeau.management.reference.ArticleUses;
import io.chapeau.management.slug.EntityType;
import io.chapeau.management.slug.SlugWish;
import io.chapeau.management.slug.Slugs;
import io.chapeau.management.slug.TakeOver;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rules of authors: names are live for readers, so a change shows at once. */
@ApplicationScoped
public class AuthorService {

    private final AuthorRepository authors;
    private final ArticleUses uses;
    private final Slugs slugs;
    private final Localizations localizations;
    private final Sealing sealing;
    private final InputBinder binder;
    private final ChangeLog changes;
    private final Caller caller;
    private final Clock clock;

    AuthorService(
            AuthorRepository authors,
            ArticleUses uses,
            Slugs slugs,
            Localizations localizations,
            Sealing sealing,
            InputBinder binder,
            ChangeLog changes,
            Caller caller,
            Clock clock) {
        this.authors = authors;
        this.uses = uses;
        this.slugs = slugs;
        this.localizations = localizations;
        this.sealing = sealing;
        this.binder = binder;
        this.changes = changes;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public Page<AuthorView> list(String sort, PageQuery page) {
        return authors.list(sort, page)
                .map(rows -> rows.stream().map(this::view).toList());
    }

    @Transactional
    public AuthorView get(UUID id) {
        return view(authors.findByIdOptional(id).orElseThrow(() -> missing(id)));
    }

    @RetryTransient
    @Transactional
    public AuthorView create(AuthorInput input, TakeOver takeOver) {
        Author author = new Author();
        author.id = Identifiers.next();
        author.createdAt = clock.instant();
        write(author, input, names(input, author), takeOver);
        authors.persistAndFlush(author);
        localizations.show(EntityType.AUTHOR, author.id);
        tell(ChangeType.AUTHOR_CREATED, author, false);
        return view(author);
    }

    @RetryTransient
    @Transactional
    public AuthorView replace(UUID id, IfMatch ifMatch, Submitted<AuthorInput> submitted, TakeOver takeOver) {
        Author author = forChange(id, ifMatch);
        return change(author, submitted, takeOver);
    }

    @RetryTransient
    @Transactional
    public AuthorView patch(UUID id, IfMatch ifMatch, MergePatch patch, TakeOver takeOver) {
        Author author = forChange(id, ifMatch);
        return change(author, binder.patch(input(author), patch, AuthorInput.class), takeOver);
    }

    @RetryTransient
    @Transactional
    public void delete(UUID id, IfMatch ifMatch) {
        Author author = forChange(id, ifMatch);
        long signed = uses.ofAuthor(id);
        if (signed > 0) {
            throw ProblemType.CONFLICT.because("Articles that the author signs: " + signed + ". List them with"
                    + " /v1/management/articles?author=" + id
                    + ", also with archived=true and with deleted=true, and have"
                    + " others sign them first.");
        }
        slugs.release(EntityType.AUTHOR, id);
        localizations.drop(id);
        authors.delete(author);
        tell(ChangeType.AUTHOR_DELETED, author, false);
    }

    private AuthorView change(Author author, Submitted<AuthorInput> submitted, TakeOver takeOver) {
        submitted.requireReadOnlyUnchanged(() -> List.of(binder.tree(view(author))));
        SortedMap<String, LocalizedName> names = names(submitted.value(), author);
        AuthorInput input = submitted.value().complete(author.slug, names);
        if (!submitted.names("email")) {
            input = input.withEmail(email(author));
        }
        // A write that changes nothing is none: the version and every cached copy stay good.
        AuthorInput before = input(author);
        if (!input.equals(before)) {
            write(author, input, names, takeOver);
            authors.flush();
            localizations.show(EntityType.AUTHOR, author.id);
            tell(ChangeType.AUTHOR_UPDATED, author, author.articleCount > 0 && !input.looksLike(before));
        }
        return view(author);
    }

    private void tell(ChangeType type, Author author, boolean seen) {
        changes.append(ChangeEntry.of(type, author.id, author.version).seenIf(seen));
    }

    private Author forChange(UUID id, IfMatch ifMatch) {
        Author author = authors.findForUpdate(id).orElseThrow(() -> missing(id));
        ifMatch.require(author.version);
        return author;
    }

    /** The schema counts characters; the column and RFC 5321 count bytes. */
    private static void requireFit(AuthorInput input) {
        if (input.email() != null
                && input.email().getBytes(StandardCharsets.UTF_8).length > AuthorInput.LONGEST_EMAIL) {
            String detail = "An e-mail address has " + AuthorInput.LONGEST_EMAIL + " bytes at most.";
            throw ProblemType.INVALID.because(detail, ProblemError.at("/email", "maxLength", detail));
        }
    }

    private SortedMap<String, LocalizedName> names(AuthorInput input, Author author) {
        return localizations.read(LocalizedAuthorInput.names(input.localizations()), author.localizations);
    }

    private void write(Author author, AuthorInput input, SortedMap<String, LocalizedName> names, TakeOver takeOver) {
        requireFit(input);
        SlugWish own = new SlugWish(input.slug(), author.slug, input.name());
        Localizations.Named named =
                localizations.assign(EntityType.AUTHOR, author.id, own, names, author.localizations, takeOver);
        author.slug = named.slug();
        author.localizations = named.localizations();
        author.name = input.name();
        author.bio = input.bio();
        author.email = input.email() == null ? null : sealing.seal(input.email());
        author.updatedAt = clock.instant();
        // Readers see it only with a published article; publish lets them reach the slug of that moment.
        // Last, because the statement makes the session write what has been set.
        if (author.articleCount > 0) {
            slugs.reachCurrent(author.id);
        }
    }

    private AuthorInput input(Author author) {
        return new AuthorInput(
                author.name, author.slug, author.bio, email(author), LocalizedAuthorInput.of(author.localizations));
    }

    private AuthorView view(Author author) {
        return AuthorView.of(author, caller.is(Role.ADMIN, Role.EDITOR) ? Optional.ofNullable(email(author)) : null);
    }

    private @Nullable String email(Author author) {
        return author.email == null ? null : sealing.open(author.email);
    }

    static ProblemException missing(UUID id) {
        return ProblemType.NOT_FOUND.because("There is no author " + id + ".");
    }
}
