package io.chapeau.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CommentStatusTest {

    @ParameterizedTest
    @EnumSource(CommentStatus.class)
    void nothingWaitsAgain(CommentStatus status) {
        assertThatThrownBy(() -> status.become(CommentStatus.PENDING)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @EnumSource(CommentStatus.class)
    void everyOtherDecisionCanFollow(CommentStatus status) {
        for (CommentStatus next : CommentStatus.values()) {
            if (next != CommentStatus.PENDING && next != status) {
                assertThat(status.become(next)).isEqualTo(next);
            }
        }
    }

    @Test
    void standingDecisionIsNoStep() {
        assertThatThrownBy(() -> CommentStatus.SPAM.become(CommentStatus.SPAM))
                .isInstanceOf(IllegalStateException.class);
    }
}
