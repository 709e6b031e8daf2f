package io.chapeau.discussion.spam;

import io.chapeau.discussion.ban.Bans;
import io.chapeau.discussion.words.FoldedText;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that rules look at, gathered beforehand: no rule asks the database or the clock.
 *
 * @param folded the text as it is compared
 * @param formAge how long ago the form was fetched; null when that is not known
 * @param similar how many comments of the last minutes say nearly the same
 * @param staff whose name the author's looks like; null: nobody's of the staff
 * @param bans those that hit
 */
record Facts(
        Candidate comment,
        FoldedText folded,
        @Nullable Duration formAge,
        int similar,
        @Nullable String staff,
        List<Bans.Hit> bans) {

    static Facts of(Candidate comment) {
        return new Facts(comment, FoldedText.of(comment.text()), null, 0, null, List.of());
    }
}
