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
import io.chapeau.management.reference.ArticleUses;
import io.chapeau.management.slug.EntityType;
import io.chapeau.management.slug.Slugs;
import io.chapeau.management.slug.TakeOver;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Rules of tags: names are live for readers, so a change shows at once. */
@ApplicationScoped
public class TagService {

    private final TagRepository tags;
    private final ArticleUses uses;
    private final Slugs slugs;
    private final InputBinder binder;
    private final ChangeLog changes;
    private final Clock clock;

    TagService(TagRepository tags, ArticleUses uses, Slugs slugs, InputBinder binder, ChangeLog changes, Clock clock) {
        this.tags = tags;
        this.uses = uses;
        this.slugs = slugs;
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
        write(tag, input, takeOver);
        tags.persistAndFlush(tag);
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
        tags.delete(tag);
        tell(ChangeType.TAG_DELETED, tag);
    }

    private TagView change(Tag tag, Submitted<TagInput> submitted, TakeOver takeOver) {
        submitted.requireReadOnlyUnchanged(binder.tree(TagView.of(tag)));
        TagInput input = submitted.value().orKeepSlug(tag.slug);
        // A write that changes nothing is none: the version and every cached copy stay good.
        if (!input.equals(input(tag))) {
            write(tag, input, takeOver);
            tags.flush();
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

    private void write(Tag tag, TagInput input, TakeOver takeOver) {
        tag.slug = slugs.assign(EntityType.TAG, tag.id, input.slug(), tag.slug, input.name(), takeOver);
        // Readers see it only with a published article; publish lets them reach the slug of that moment.
        if (tag.articleCount > 0) {
            slugs.reach(EntityType.TAG, tag.id, tag.slug);
        }
        tag.name = input.name();
        tag.updatedAt = clock.instant();
    }

    private static TagInput input(Tag tag) {
        return new TagInput(tag.name, tag.slug);
    }

    static ProblemException missing(UUID id) {
        return ProblemType.NOT_FOUND.because("There is no tag " + id + ".");
    }
}
