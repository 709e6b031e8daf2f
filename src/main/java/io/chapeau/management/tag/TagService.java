package io.chapeau.management.tag;

import io.chapeau.change.ChangeEntry;
import io.chapeau.change.ChangeLog;
import io.chapeau.change.ChangeType;
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
import io.chapeau.management.localization.Localizations;
import io.chapeau.management.localization.LocalizedName;
import io.chapeau.management.reference.ArticleUses;
import io.chapeau.management.slug.EntityType;
import io.chapeau.management.slug.SlugWish;
import io.chapeau.management.slug.Slugs;
import io.chapeau.management.slug.TakeOver;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;

/** Rules of tags: names are live for readers, so a change shows at once. */
@ApplicationScoped
public class TagService {

    private final TagRepository tags;
    private final ArticleUses uses;
    private final Slugs slugs;
    private final Localizations localizations;
    private final InputBinder binder;
    private final ChangeLog changes;
    private final Clock clock;

    TagService(
            TagRepository tags,
            ArticleUses uses,
            Slugs slugs,
            Localizations localizations,
            InputBinder binder,
            ChangeLog changes,
            Clock clock) {
        this.tags = tags;
        this.uses = uses;
        this.slugs = slugs;
        this.localizations = localizations;
        this.binder = binder;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    public Page<TagView> list(String sort, PageQuery page) {
        return tags.list(sort, page).map(rows -> rows.stream().map(TagView::of).toList());
    }

    @Transactional
    public TagView get(UUID id) {
        return TagView.of(tags.findByIdOptional(id).orElseThrow(() -> missing(id)));
    }

    @RetryTransient
    @Transactional
    public TagView create(TagInput input, TakeOver takeOver) {
        Tag tag = new Tag();
        tag.id = Identifiers.next();
        tag.createdAt = clock.instant();
        write(
                tag,
                input,
                localizations.read(LocalizedTagInput.names(input.localizations()), tag.localizations),
                takeOver);
        tags.persistAndFlush(tag);
        localizations.show(EntityType.TAG, tag.id);
        tell(ChangeType.TAG_CREATED, tag);
        return TagView.of(tag);
    }

    @RetryTransient
    @Transactional
    public TagView replace(UUID id, IfMatch ifMatch, Submitted<TagInput> submitted, TakeOver takeOver) {
        return change(forChange(id, ifMatch), submitted, takeOver);
    }

    @RetryTransient
    @Transactional
    public TagView patch(UUID id, IfMatch ifMatch, MergePatch patch, TakeOver takeOver) {
        Tag tag = forChange(id, ifMatch);
        return change(tag, binder.patch(input(tag), patch, TagInput.class), takeOver);
    }

    @RetryTransient
    @Transactional
    public void delete(UUID id, IfMatch ifMatch) {
        Tag tag = forChange(id, ifMatch);
        long carrying = uses.ofTag(id);
        if (carrying > 0) {
            throw ProblemType.CONFLICT.because("Articles that carry the tag: " + carrying + ". List them with"
                    + " /v1/management/articles?tag=" + id
                    + ", also with archived=true and with deleted=true, and take it off"
                    + " them first.");
        }
        slugs.release(EntityType.TAG, id);
        localizations.drop(id);
        tags.delete(tag);
        tell(ChangeType.TAG_DELETED, tag);
    }

    private TagView change(Tag tag, Submitted<TagInput> submitted, TakeOver takeOver) {
        submitted.requireReadOnlyUnchanged(() -> List.of(binder.tree(TagView.of(tag))));
        SortedMap<String, LocalizedName> names =
                localizations.read(LocalizedTagInput.names(submitted.value().localizations()), tag.localizations);
        TagInput input = submitted.value().complete(tag.slug, names);
        // A write that changes nothing is none: the version and every cached copy stay good.
        if (!input.equals(input(tag))) {
            write(tag, input, names, takeOver);
            tags.flush();
            localizations.show(EntityType.TAG, tag.id);
            tell(ChangeType.TAG_UPDATED, tag);
        }
        return TagView.of(tag);
    }

    private void tell(ChangeType type, Tag tag) {
        changes.append(ChangeEntry.of(type, tag.id, tag.version).seenIf(tag.articleCount > 0));
    }

    private Tag forChange(UUID id, IfMatch ifMatch) {
        Tag tag = tags.findForUpdate(id).orElseThrow(() -> missing(id));
        ifMatch.require(tag.version);
        return tag;
    }

    private void write(Tag tag, TagInput input, SortedMap<String, LocalizedName> names, TakeOver takeOver) {
        SlugWish own = new SlugWish(input.slug(), tag.slug, input.name());
        Localizations.Named named =
                localizations.assign(EntityType.TAG, tag.id, own, names, tag.localizations, takeOver);
        tag.slug = named.slug();
        tag.localizations = named.localizations();
        tag.name = input.name();
        tag.updatedAt = clock.instant();
        // Readers see it only with a published article; publish lets them reach the slug of that moment.
        // Last, because the statement makes the session write what has been set.
        if (tag.articleCount > 0) {
            slugs.reachCurrent(tag.id);
        }
    }

    private static TagInput input(Tag tag) {
        return new TagInput(tag.name, tag.slug, LocalizedTagInput.of(tag.localizations));
    }

    static ProblemException missing(UUID id) {
        return ProblemType.NOT_FOUND.because("There is no tag " + id + ".");
    }
}
