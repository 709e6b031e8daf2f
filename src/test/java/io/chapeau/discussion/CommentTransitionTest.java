package io.chapeau.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A reason fits into the history. */
class CommentTransitionTest {

    private static final int LONGEST = 500;
    private static final String RARE = "𐌰";

    private static @Nullable String kept(String reason) {
        Comment comment = new Comment();
        comment.id = UUID.randomUUID();
        comment.status = CommentStatus.PENDING;
        return CommentTransition.of(
                        comment,
                        null,
                        new Step(CommentAction.SUBMIT, CommentStatus.PENDING, Actor.AUTHOR, reason),
                        Instant.EPOCH)
                .reason;
    }

    @Test
    void whatFitsStaysAsItIs() {
        String full = "a".repeat(LONGEST);
        assertThat(kept(full)).isEqualTo(full);
        // A moderator may give as many characters, of whatever kind.
        assertThat(kept(RARE.repeat(LONGEST))).isEqualTo(RARE.repeat(LONGEST));
    }

    @Test
    void partsThatFitAreKeptWhole() {
        String first = "a".repeat(300);
        assertThat(kept(first + ", " + "b".repeat(196) + ", ccc")).isEqualTo(first + ", …");
        assertThat(kept(first + ", " + "b".repeat(195) + ", ccc")).isEqualTo(first + ", " + "b".repeat(195) + ", …");
    }

    @Test
    void partThatIsLongItselfIsCutBetweenCharacters() {
        assertThat(kept("a: 1, " + "b".repeat(LONGEST))).isEqualTo("a: 1, " + "b".repeat(493) + "…");
        assertThat(kept("a" + RARE.repeat(LONGEST))).isEqualTo("a" + RARE.repeat(249) + "…");
        assertThat(kept(RARE.repeat(LONGEST + 1))).isEqualTo(RARE.repeat(249) + "…");
    }
}
