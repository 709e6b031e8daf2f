package io.chapeau.change;

import static io.chapeau.change.ChangeType.ARTICLE_PUBLISHED;
import static io.chapeau.change.ChangeType.ARTICLE_PURGED;
import static io.chapeau.change.ChangeType.ARTICLE_UNPUBLISHED;
import static io.chapeau.change.ChangeType.COLLECTION_CREATED;
import static io.chapeau.change.ChangeType.COLLECTION_DELETED;
import static io.chapeau.change.ChangeType.COLLECTION_REFRESHED;
import static io.chapeau.change.ChangeType.COLLECTION_UPDATED;
import static io.chapeau.change.NumberedChanges.facts;
import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.chapeau.management.collection.Collections;
import io.chapeau.testing.Api;
import io.chapeau.testing.Articles;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class CollectionChangesTest {

    @Inject
    NumberedChanges log;

    @Test
    void everyStepOfACollectionIsOneChange() {
        List<Change> create = log.during(() -> Api.created(Collections.PATH, Map.of("name", unique("Front"))));
        facts(create).containsExactly(tuple(COLLECTION_CREATED, COLLECTION_CREATED));
        String path = Collections.PATH + "/" + create.getFirst().entityId();
        List<Change> rename = log.during(() -> Api.patch(path, "*", "{\"name\":\"Home\",\"slug\":\"" + slug() + "\"}"));
        facts(rename).containsExactly(tuple(COLLECTION_UPDATED, COLLECTION_UPDATED));
        assertThat(rename.getFirst().version()).isEqualTo(1);
        facts(log.during(() -> Articles.trashed(path))).containsExactly(tuple(COLLECTION_DELETED, COLLECTION_DELETED));
    }

    @Test
    void readersAreToldOnlyOfWhatTheySee() {
        String draft = Collections.draft();
        String one = Collections.published();
        String two = Collections.published();
        String path = Collections.of(one, two);
        facts(log.during(() -> Collections.arranged(path, one, draft, two)))
                .containsExactly(tuple(COLLECTION_UPDATED, null));
        facts(log.during(() -> Api.patch(path, "*", "{\"maxSize\":7}")))
                .containsExactly(tuple(COLLECTION_UPDATED, null));
        facts(log.during(() -> Collections.arranged(path, two, one)))
                .containsExactly(tuple(COLLECTION_UPDATED, COLLECTION_UPDATED));
    }

    @Test
    void publicationOfAnArticleRefreshesItsCollectionsForReaders() {
        String article = Collections.draft();
        Collections.of(article);
        String path = Articles.PATH + "/" + article;
        facts(log.during(() -> Articles.act(path, "publish")))
                .containsExactly(
                        tuple(ARTICLE_PUBLISHED, ARTICLE_PUBLISHED), tuple(COLLECTION_REFRESHED, COLLECTION_REFRESHED));
        facts(log.during(() -> Articles.act(path, "unpublish")))
                .containsExactly(
                        tuple(ARTICLE_UNPUBLISHED, ARTICLE_UNPUBLISHED),
                        tuple(COLLECTION_REFRESHED, COLLECTION_REFRESHED));
    }

    @Test
    void purgeOfAnArticleIsAChangeOfTheCollectionToEditorsAlone() {
        String article = Collections.draft();
        Collections.of(article, Collections.published());
        Articles.trashed(Articles.PATH + "/" + article);
        facts(log.during(() -> Articles.act(Articles.PATH + "/" + article, "purge")))
                .containsExactlyInAnyOrder(tuple(COLLECTION_UPDATED, null), tuple(ARTICLE_PURGED, null));
    }

    @Test
    void whatChangesNothingIsNotLogged() {
        String path = Collections.of(Collections.draft());
        Response read = as("editor").get(path);
        assertThat(log.during(() -> Api.put(path, "*", read.asString()).then().statusCode(200)))
                .isEmpty();
    }

    private static String slug() {
        return unique("slug").replace(' ', '-');
    }
}
