package io.chapeau.management.article;

import com.fasterxml.jackson.databind.JsonNode;
import io.chapeau.content.diff.BodyDiff;
import io.chapeau.content.diff.BodyDiffView;
import io.chapeau.http.conditional.IfMatch;
import io.chapeau.http.problem.ProblemError;
import io.chapeau.http.problem.ProblemException;
import io.chapeau.management.article.revision.RevisionContent;
import io.chapeau.management.article.revision.RevisionItem;
import io.chapeau.management.article.revision.Revisions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What a client that is behind needs to merge: who changed which field since it read the article, and where in the
 * body.
 */
@ApplicationScoped
class ArticleConflicts {

    /** Who was so far behind learns what differs, and of the last saves who made them. */
    private static final int SAVES_TOLD = 20;

    private static final int BLOCKS_TOLD = 50;

    private final Revisions revisions;

    ArticleConflicts(Revisions revisions) {
        this.revisions = revisions;
    }

    /** Refuses with 412 unless the client has seen the current version. */
    void require(IfMatch ifMatch, Article article) {
        if (!ifMatch.allows(article.version)) {
            throw stale(ifMatch, article);
        }
    }

    private ProblemException stale(IfMatch ifMatch, Article article) {
        OptionalInt seen = ifMatch.latestBefore(article.version);
        Optional<Integer> base = seen.isEmpty() ? Optional.empty() : revisions.atVersion(article.id, seen.getAsInt());
        return IfMatch.stale(
                article.version, base.map(number -> since(article, number)).orElse(List.of()));
    }

    private List<ProblemError> since(Article article, int base) {
        JsonNode read = revisions.content(article.id, base);
        JsonNode current = revisions.content(article.id, article.revision);
        Map<String, RevisionItem> lastSaves = lastSaves(article, base, read);
        List<ProblemError> errors = new ArrayList<>();
        for (String field : RevisionContent.differingFields(read, current)) {
            RevisionItem save = lastSaves.get(field);
            if (save != null) {
                errors.add(ProblemError.at(
                        "/" + field,
                        "changedSince",
                        "'" + field + "' was changed by " + save.savedBy().name() + " at " + save.savedAt()
                                + " (revision " + save.number() + ")."));
            }
            if (field.equals(RevisionContent.BODY)) {
                errors.addAll(blocks(read, current));
            }
        }
        return errors;
    }

    /** What became of the blocks, at their places in the current body; what is gone at its place in the one read. */
    private static List<ProblemError> blocks(JsonNode read, JsonNode current) {
        BodyDiff diff = BodyDiff.of(RevisionContent.body(read), RevisionContent.body(current));
        return BodyDiffView.of(diff, RevisionContent.BLOCKS_POINTER).changes().stream()
                .filter(change -> !change.change().equals("kept"))
                .limit(BLOCKS_TOLD)
                .flatMap(change -> Stream.ofNullable(change.to() == null ? change.from() : change.to())
                        .map(place -> ProblemError.at(
                                place.pointer(),
                                change.change() + "Since",
                                change.to() == null
                                        ? "A block that you read at this place was removed."
                                        : "The block at this place was " + change.change() + ".")))
                .toList();
    }

    /** The last save that changed a field, by the name of the field. */
    private Map<String, RevisionItem> lastSaves(Article article, int base, JsonNode read) {
        Map<String, RevisionItem> lastSaves = new HashMap<>();
        JsonNode before = read;
        for (RevisionItem save : revisions.last(article.id, base, SAVES_TOLD)) {
            JsonNode after = revisions.content(article.id, save.number());
            RevisionContent.differingFields(before, after).forEach(field -> lastSaves.put(field, save));
            before = after;
        }
        return lastSaves;
    }
}
