package io.chapeau.change;

import static io.chapeau.change.ChangeType.ARTICLE_CHANGED;
import static io.chapeau.change.ChangeType.ARTICLE_CREATED;
import static io.chapeau.change.ChangeType.ARTICLE_DELETED;
import static io.chapeau.change.ChangeType.ARTICLE_PUBLISHED;
import static io.chapeau.change.ChangeType.ARTICLE_PURGED;
import static io.chapeau.change.ChangeType.ARTICLE_RESTORED;
import static io.chapeau.change.ChangeType.ARTICLE_UNPUBLISHED;
import static io.chapeau.change.ChangeType.ARTICLE_UPDATED;
import static io.chapeau.change.ChangeType.AUTHOR_HIDDEN;
import static io.chapeau.change.ChangeType.AUTHOR_SHOWN;
import static io.chapeau.change.ChangeType.AUTHOR_UPDATED;
import static io.chapeau.change.ChangeType.CATEGORY_CREATED;
import static io.chapeau.change.ChangeType.CATEGORY_DELETED;
import static io.chapeau.change.ChangeType.CATEGORY_UPDATED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What several writes of one transaction to one entity come to. */
class NetChangeTest {

    private final UUID id = UUID.randomUUID();

    @Test
    void createdAndPublishedIsNewToBothSides() {
        assertNet(ARTICLE_CREATED, ARTICLE_PUBLISHED, ARTICLE_CREATED, ARTICLE_PUBLISHED);
        assertNet(ARTICLE_CREATED, ARTICLE_PUBLISHED, ARTICLE_CREATED, ARTICLE_PUBLISHED, ARTICLE_CHANGED);
    }

    @Test
    void publishedAndUnpublishedIsNothingToReaders() {
        assertNet(ARTICLE_UNPUBLISHED, null, ARTICLE_PUBLISHED, ARTICLE_UNPUBLISHED);
        assertNet(ARTICLE_CREATED, null, ARTICLE_CREATED, ARTICLE_PUBLISHED, ARTICLE_UNPUBLISHED);
    }

    @Test
    void editsAroundAPublishArePartOfIt() {
        assertNet(ARTICLE_PUBLISHED, ARTICLE_PUBLISHED, ARTICLE_CHANGED, ARTICLE_PUBLISHED);
        assertNet(ARTICLE_UPDATED, ARTICLE_UPDATED, ARTICLE_UPDATED, ARTICLE_CHANGED);
    }

    @Test
    void whatWentAndCameBackIsAnUpdate() {
        assertNet(ARTICLE_UPDATED, ARTICLE_UPDATED, ARTICLE_UNPUBLISHED, ARTICLE_PUBLISHED);
        assertNet(ARTICLE_CHANGED, null, ARTICLE_DELETED, ARTICLE_RESTORED);
        assertNet(AUTHOR_UPDATED, AUTHOR_UPDATED, AUTHOR_HIDDEN, AUTHOR_SHOWN);
    }

    @Test
    void trashOfAPublishedArticleIsADeletionToEditors() {
        assertNet(ARTICLE_DELETED, ARTICLE_UNPUBLISHED, ARTICLE_UNPUBLISHED, ARTICLE_DELETED);
        assertNet(ARTICLE_DELETED, ARTICLE_UNPUBLISHED, ARTICLE_CHANGED, ARTICLE_UNPUBLISHED, ARTICLE_DELETED);
    }

    @Test
    void purgeOfWhatWasJustDeletedIsAPurge() {
        assertNet(ARTICLE_PURGED, null, ARTICLE_DELETED, ARTICLE_PURGED);
        assertNet(ARTICLE_PURGED, ARTICLE_UNPUBLISHED, ARTICLE_UNPUBLISHED, ARTICLE_DELETED, ARTICLE_PURGED);
    }

    @Test
    void whatCameAndWentIsNothing() {
        assertNet(null, null, CATEGORY_CREATED, CATEGORY_UPDATED, CATEGORY_DELETED);
        assertNet(null, null, AUTHOR_SHOWN, AUTHOR_HIDDEN);
    }

    @Test
    void renameOfAnUnseenAuthorThatAppearsStaysARenameToEditors() {
        NetChange change = new NetChange(id);
        change.add(ChangeEntry.of(AUTHOR_UPDATED, id, 1).seenIf(false));
        change.add(ChangeEntry.of(AUTHOR_SHOWN, id, 1));
        assertThat(change.type()).isEqualTo(AUTHOR_UPDATED);
        assertThat(change.publicType()).isEqualTo(AUTHOR_SHOWN);
    }

    @Test
    void lastVersionAndAllRelatedCount() {
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        NetChange change = new NetChange(id);
        change.add(ChangeEntry.of(ARTICLE_PUBLISHED, id, 3).relatedTo(Set.of(one)));
        change.add(ChangeEntry.of(ARTICLE_UPDATED, id, 5).relatedTo(Set.of(other)));
        assertThat(change.version()).isEqualTo(5);
        assertThat(change.related()).containsExactlyInAnyOrder(one, other);
    }

    private void assertNet(@Nullable ChangeType type, @Nullable ChangeType publicType, ChangeType... writes) {
        NetChange change = new NetChange(id);
        for (ChangeType write : writes) {
            change.add(ChangeEntry.of(write, id, 1));
        }
        assertThat(change.type()).isEqualTo(type);
        assertThat(change.publicType()).isEqualTo(publicType);
    }
}
