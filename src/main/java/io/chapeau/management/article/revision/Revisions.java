package io.chapeau.management.article.revision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapeau.access.PrincipalNames;
import io.chapeau.access.PrincipalRef;
import io.chapeau.database.ChapeauConfig;
import io.chapeau.database.Identifiers;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageQuery;
import io.chapeau.http.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps every save. Each method runs in the transaction of its caller, with the article locked by whoever writes: so
 * numbers have no gaps, and a save without its revision cannot be.
 */
@ApplicationScoped
public class Revisions {

    private final RevisionRepository revisions;
    private final PrincipalNames names;
    private final ChapeauConfig config;
    private final ObjectMapper mapper;

    Revisions(RevisionRepository revisions, PrincipalNames names, ChapeauConfig config, ObjectMapper mapper) {
        this.revisions = revisions;
        this.names = names;
        this.config = config;
        this.mapper = mapper;
    }

    public void record(Save save) {
        EarlierSaves earlier = earlier(save.articleId());
        Revision before = earlier.find(save.number() - 1).orElse(null);
        Revision revision = new Revision();
        revision.id = Identifiers.next();
        revision.articleId = save.articleId();
        revision.number = save.number();
        revision.version = save.version();
        revision.note = save.note();
        revision.restoredFrom = save.restoredFrom();
        revision.savedBy = save.by();
        revision.savedAt = save.at();
        store(revision, save.content().toString(), before, earlier);
        join(revision, before);
        summarise(revision, save.content(), earlier);
        revisions.persist(revision);
    }

    public Page<RevisionItem> list(UUID article, String sort, PageQuery page) {
        return revisions.list(article, sort, page).map(this::items);
    }

    public RevisionItem item(UUID article, int number) {
        return items(List.of(required(article, number))).getFirst();
    }

    /** The last saves after a revision, in the order in which they were made. */
    public List<RevisionItem> last(UUID article, int number, int atMost) {
        return items(revisions.last(article, number, atMost));
    }

    /** The number of the revision that the article had at a version, if it is still kept. */
    public Optional<Integer> atVersion(UUID article, int version) {
        return revisions.atVersion(article, version).map(revision -> revision.number);
    }

    /** When a save was made; empty when it is not kept, or never was. */
    public Optional<KeptSave> kept(UUID article, int number) {
        return revisions.find(article, number).map(revision -> new KeptSave(revision.version, revision.savedAt));
    }

    /** The whole article as a revision keeps it. */
    public JsonNode content(UUID article, int number) {
        return tree(earlier(article).text(required(article, number)));
    }

    public RevisionItem label(UUID article, int number, @Nullable String label) {
        Revision revision = required(article, number);
        revision.label = label;
        revision.superseded = revision.superseded && label == null;
        return item(article, number);
    }

    /** Readers see this revision from now on. */
    public void publish(UUID article, int number) {
        revisions.find(article, number).ifPresent(revision -> {
            revision.published = true;
            revision.superseded = false;
        });
    }

    /** Keeps the last save with something that came to it without a save, such as the date of its first publish. */
    public void amend(UUID article, int number, JsonNode content) {
        EarlierSaves earlier = earlier(article);
        earlier.find(number)
                .filter(revision -> !tree(earlier.text(revision)).equals(content))
                .ifPresent(revision -> store(
                        revision, content.toString(), earlier.find(number - 1).orElse(null), earlier));
    }

    private Revision required(UUID article, int number) {
        return revisions
                .find(article, number)
                .orElseThrow(() -> ProblemType.NOT_FOUND.because("Revision " + number + " of article " + article
                        + " is not there or no longer kept. List those that are with GET /v1/management/articles/"
                        + article + "/revisions."));
    }

    private EarlierSaves earlier(UUID article) {
        return new EarlierSaves(revisions, article);
    }

    private static void store(Revision revision, String content, @Nullable Revision before, EarlierSaves earlier) {
        if (before != null) {
            int base = before.base == null ? before.number : before.base;
            byte[] difference = StoredContent.against(earlier.whole(base), content);
            if (difference != null) {
                revision.base = base;
                revision.content = difference;
                return;
            }
        }
        revision.base = null;
        revision.content = StoredContent.alone(content);
    }

    /** Saves of one principal that follow each other closely are one entry of the list. */
    private void join(Revision revision, @Nullable Revision before) {
        revision.firstSave = revision.number;
        revision.firstSaveAt = revision.savedAt;
        if (before == null) {
            return;
        }
        boolean close = revision.savedAt.isBefore(
                before.firstSaveAt.plus(config.revisions().merge()));
        if (close && before.savedBy.equals(revision.savedBy) && !before.standsOut() && !revision.standsOut()) {
            before.superseded = true;
            revision.firstSave = before.firstSave;
            revision.firstSaveAt = before.firstSaveAt;
            revision.comparedTo = before.comparedTo;
        } else {
            revision.comparedTo = before.number;
        }
    }

    private void summarise(Revision revision, JsonNode content, EarlierSaves earlier) {
        ChangeSummary summary = Optional.ofNullable(revision.comparedTo)
                .flatMap(earlier::find)
                .map(base -> ChangeSummary.of(tree(earlier.text(base)), content))
                .orElse(ChangeSummary.NOTHING);
        try {
            revision.changes = mapper.writeValueAsString(summary);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Records can be written as JSON", impossible);
        }
    }

    private List<RevisionItem> items(List<Revision> some) {
        Map<UUID, PrincipalRef> who = names.of(
                some.stream().map(revision -> revision.savedBy).distinct().toList());
        return some.stream().map(revision -> item(revision, who)).toList();
    }

    private RevisionItem item(Revision revision, Map<UUID, PrincipalRef> who) {
        return new RevisionItem(
                revision.number,
                revision.version,
                revision.savedAt,
                who.getOrDefault(revision.savedBy, new PrincipalRef(revision.savedBy, "?")),
                revision.note,
                revision.label,
                revision.published,
                revision.restoredFrom,
                revision.firstSave,
                revision.firstSaveAt,
                revision.comparedTo,
                read(revision.changes, ChangeSummary.class));
    }

    private JsonNode tree(String json) {
        return read(json, JsonNode.class);
    }

    private <T> T read(String json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("A stored revision is damaged", damaged);
        }
    }
}
