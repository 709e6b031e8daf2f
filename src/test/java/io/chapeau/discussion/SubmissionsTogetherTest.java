package io.chapeau.discussion;

import static io.chapeau.discussion.Comments.decide;
import static io.chapeau.discussion.Comments.idOf;
import static io.chapeau.discussion.Comments.input;
import static io.chapeau.discussion.Comments.pending;
import static io.chapeau.discussion.Comments.submit;
import static io.chapeau.discussion.Comments.submitted;
import static io.chapeau.discussion.Comments.with;
import static io.chapeau.testing.Api.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapeau.discussion.ban.Bans;
import io.chapeau.testing.AtOnce;
import io.chapeau.testing.TestDatabase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Comments that come at the same time are kept together, and each is answered as if it were alone. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class SubmissionsTogetherTest {

    private static final int MANY = 48;

    @Inject
    DiscussedArticles articles;

    @Inject
    PublishedArticles published;

    @Inject
    Intake intake;

    @Inject
    Bans bans;

    private int comments(UUID article) {
        return articles.number("SELECT COUNT(*) FROM comment WHERE article_id = ?", article.toString());
    }

    /** An article that this node knows from an earlier comment. */
    private UUID known() {
        UUID article = articles.open();
        submitted(article, input());
        return article;
    }

    private Prepared prepared(UUID article) {
        CommentInput input = new CommentInput("Rosa", "rosa@example.org", "Words.", null, null, null);
        return intake.prepare(published.find(article.toString()).orElseThrow(), input, bans.current());
    }

    @Test
    void exactlyThoseAreKeptThatWouldBeKeptAlone() throws Exception {
        UUID open = known();
        UUID other = known();
        UUID closed = known();
        UUID gone = known();
        articles.execute(
                "UPDATE chapeau_public.published_article SET comments_open = FALSE WHERE id = ?", closed.toString());
        articles.withdraw(gone);
        List<UUID> targets = List.of(open, closed, other, gone);
        List<Integer> codes = AtOnce.times(MANY, i -> {
            Map<String, Object> body =
                    i % 8 == 0 ? with("text", " \n ") : i % 8 == 4 ? with("parentId", open) : input();
            return submit(targets.get(i % 4), body).statusCode();
        });
        List<Integer> expected = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            expected.add(i % 4 == 1 ? 409 : i % 4 == 3 ? 404 : i % 4 == 0 ? 422 : 202);
        }
        assertThat(codes).isEqualTo(expected);
        assertThat(comments(other)).isEqualTo(1 + MANY / 4);
        assertThat(List.of(comments(open), comments(closed), comments(gone))).containsOnly(1);
    }

    @Test
    void addressThatAnotherArticleHasTakenOverLeadsToThatOne() {
        UUID former = articles.open();
        String slug = DiscussedArticles.slugOf(former);
        submitted(slug, input());
        UUID heir = articles.open();
        String parent = pending(heir);
        decide(parent, "approve").then().statusCode(200);
        articles.execute(
                "UPDATE chapeau_public.published_article SET slug = CONCAT('m-', slug) WHERE id = ?",
                former.toString());
        articles.execute("UPDATE chapeau_public.published_article SET slug = ? WHERE id = ?", slug, heir.toString());
        submit(slug, with("parentId", idOf(parent))).then().statusCode(202);
        assertThat(comments(heir)).isEqualTo(2);
        assertThat(comments(former)).isEqualTo(1);
    }

    @Test
    void eachHasItsOwnAddressHistoryAndChange() throws Exception {
        UUID article = known();
        List<String> locations = AtOnce.times(MANY, i -> submitted(article, with("text", "Comment number " + i)));
        assertThat(locations).doesNotHaveDuplicates();
        for (int i = 0; i < MANY; i += 7) {
            assertThat(reader().get(locations.get(i)).<String>path("text")).isEqualTo("Comment number " + i);
        }
        assertThat(comments(article)).isEqualTo(MANY + 1);
        assertThat(articles.number(
                        "SELECT COUNT(*) FROM comment_transition t JOIN comment c ON c.id = t.comment_id"
                                + " WHERE c.article_id = ? AND t.version = 0 AND t.action = 'submit'",
                        article.toString()))
                .isEqualTo(MANY + 1);
        assertThat(articles.number(
                        "SELECT COUNT(*) FROM change_log l JOIN comment c ON c.id = l.entity_id"
                                + " WHERE c.article_id = ? AND l.type = 'comment.submitted'",
                        article.toString()))
                .isEqualTo(MANY + 1);
    }

    @Test
    void oneThatTheDatabaseRefusesLeavesNothingOfItsGroup() {
        UUID article = known();
        Prepared good = prepared(article);
        Prepared twice = prepared(article);
        twice.comment().secretHash = good.comment().secretHash;
        assertThatThrownBy(() -> intake.keepUnseen(List.of(good, twice))).isInstanceOf(RuntimeException.class);
        assertThat(comments(article)).isEqualTo(1);
    }

    @Test
    void nothingIsKeptOfAGroupWhoseTransactionFailsInTheEnd() {
        UUID article = known();
        Prepared good = prepared(article);
        QuarkusTransaction.begin();
        assertThat(intake.keepUnseen(List.of(good))).containsExactly(good);
        QuarkusTransaction.rollback();
        assertThat(comments(article)).isEqualTo(1);
        assertThat(articles.number(
                        "SELECT COUNT(*) FROM comment_transition WHERE comment_id = ?",
                        good.comment().id.toString()))
                .isZero();
        assertThat(intake.keepUnseen(List.of(good))).containsExactly(good);
        assertThat(comments(article)).isEqualTo(2);
    }

    @Test
    void whatReliesOnAnOlderListOfBansIsLeftOut() {
        UUID article = known();
        Prepared before = prepared(article);
        // As another node would.
        articles.execute("UPDATE comment_ban_list SET version = version + 1");
        Prepared after = prepared(article);
        assertThat(intake.keepUnseen(List.of(before, after))).containsExactly(after);
        assertThat(comments(article)).isEqualTo(2);
    }

    @Test
    void whatReliesOnAnotherPolicyOrAddressIsLeftOut() {
        UUID article = known();
        Prepared before = prepared(article);
        articles.execute(
                "UPDATE chapeau_public.published_article SET comment_policy = 'trusted' WHERE id = ?",
                article.toString());
        assertThat(intake.keepUnseen(List.of(before))).isEmpty();
        Prepared known = prepared(article);
        articles.execute(
                "UPDATE chapeau_public.published_article SET slug = CONCAT('m-', slug) WHERE id = ?",
                article.toString());
        assertThat(intake.keepUnseen(List.of(known))).isEmpty();
        assertThat(comments(article)).isEqualTo(1);
    }
}
