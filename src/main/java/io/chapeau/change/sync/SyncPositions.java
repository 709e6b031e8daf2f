package io.chapeau.change.sync;

import io.chapeau.change.ChangedEntity;
import io.chapeau.http.paging.CursorCodec;
import io.chapeau.http.problem.ProblemError;
import io.chapeau.http.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Where copies stand: the text that clients hold, and whether the log can still serve it. */
@ApplicationScoped
class SyncPositions {

    /** What others refer to comes before them. */
    private static final List<ChangedEntity> ORDER = List.of(
            ChangedEntity.AUTHOR,
            ChangedEntity.CATEGORY,
            ChangedEntity.TAG,
            ChangedEntity.ARTICLE,
            ChangedEntity.COMMENT,
            ChangedEntity.COLLECTION);

    private final CursorCodec codec;

    SyncPositions(CursorCodec codec) {
        this.codec = codec;
    }

    /** Sealed: its numbers would tell readers how much happens that they do not see. */
    String text(SyncCursor cursor) {
        return codec.seal(cursor);
    }

    /** Before everything of these kinds; no kinds stand for all. */
    SyncCursor start(SyncSide side, SyncChanges.Ends ends, List<String> types) {
        List<String> sent = sent(types);
        return new SyncCursor(side.name(), sent, side.changes().mark(ends.last()), sent.getFirst(), null);
    }

    /** After everything, at the end of the log. */
    SyncCursor now(SyncSide side, SyncChanges.Ends ends, List<String> types) {
        return new SyncCursor(side.name(), sent(types), side.changes().mark(ends.last()), null, null);
    }

    private static List<String> sent(List<String> types) {
        return ORDER.stream()
                .map(ChangedEntity::word)
                .filter(word -> types.isEmpty() || types.contains(word))
                .toList();
    }

    /** Reads a position back: 400 when it is none of this side and these kinds, 410 when the log cannot serve it. */
    SyncCursor resume(SyncSide side, SyncChanges.Ends ends, List<String> types, String text) {
        SyncCursor cursor = codec.open(text, SyncCursor.class);
        if (!cursor.side().equals(side.name())) {
            throw CursorCodec.refused("The cursor belongs to another address. Start without a cursor.");
        }
        if (!types.isEmpty() && !sent(types).equals(cursor.types())) {
            throw CursorCodec.refused("The cursor was begun with types=" + String.join(",", cursor.types())
                    + ". Leave 'types' out, or start without a cursor.");
        }
        requireKept(side.changes(), ends, cursor.mark());
        return cursor;
    }

    /** Everything after the mark must still be in the log, and the log must be the one that the mark is from. */
    private static void requireKept(SyncChanges changes, SyncChanges.Ends ends, SyncMark mark) {
        boolean pruned = mark.head() < ends.prunedThrough();
        boolean another = mark.head() > ends.last()
                || (mark.seq() > ends.prunedThrough()
                        && changes.timeOf(mark.seq())
                                .filter(at -> at == mark.at())
                                .isEmpty());
        if (pruned || another) {
            throw ProblemType.GONE.because(
                    pruned
                            ? "The changes since this cursor are no longer kept. Start anew without a cursor."
                            : "The database was restored to a state before this cursor. Start anew without a cursor.",
                    ProblemError.ofParameter("cursor", "gone", "Start anew without a cursor."));
        }
    }
}
