package io.chapeau.management.category;

import static io.chapeau.testing.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.chapeau.testing.Articles;
import io.chapeau.testing.TestDatabase;
import io.quarkus.agroal.DataSource;
import io.quarkus.hibernate.orm.PersistenceUnit;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What readers find below a category, after every move the same as if all articles were published anew. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CategoryLinksTest {

    private static final int MOVES = 40;

    @Inject
    @DataSource("management")
    AgroalDataSource database;

    @Inject
    @PersistenceUnit("management")
    SessionFactory sessions;

    /** The tree as this test knows it: the parent of each category, null at the top. */
    private final Map<String, @Nullable String> parents = new HashMap<>();

    /** The own categories of each published article. */
    private final Map<String, List<String>> articles = new HashMap<>();

    @Test
    void articleGainsTheNewAncestorsAndLosesTheOldOnes() throws SQLException {
        String oldTop = category(null);
        String old = category(oldTop);
        String moved = category(old);
        String below = category(moved);
        String newTop = category(null);
        String article = publish(List.of(below));
        move(moved, newTop);
        assertThat(links(article)).isEqualTo(Map.of(below, true, moved, false, newTop, false));
        assertThat(counts()).containsEntry(newTop, 1).containsEntry(old, 0).containsEntry(oldTop, 0);
    }

    @Test
    void ancestorThatAnotherOwnCategoryHasStays() throws SQLException {
        String top = category(null);
        String kept = category(top);
        String moved = category(top);
        String article = publish(List.of(moved, kept));
        move(moved, null);
        assertThat(links(article)).isEqualTo(Map.of(moved, true, kept, true, top, false));
    }

    @Test
    void ownCategoryAboveTheMovedOneStaysItsOwn() throws SQLException {
        String top = category(null);
        String moved = category(top);
        String article = publish(List.of(top, moved));
        move(moved, null);
        assertThat(links(article)).isEqualTo(Map.of(top, true, moved, true));
        move(moved, top);
        assertThat(links(article)).isEqualTo(Map.of(top, true, moved, true));
    }

    @Test
    void linksAndCountsAreTrueAfterAnyMoves() throws SQLException {
        Random random = new Random(20_260_301);
        List<String> categories = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            categories.add(category(categories.isEmpty() || i % 4 == 0 ? null : any(categories, random)));
        }
        for (int i = 0; i < 10; i++) {
            String one = any(categories, random);
            String other = any(categories, random);
            publish(one.equals(other) ? List.of(one) : List.of(one, other));
        }
        int moved = 0;
        for (int i = 0; i < MOVES; i++) {
            String parent = random.nextInt(6) == 0 ? null : any(categories, random);
            if (move(any(categories, random), parent)) {
                moved++;
            }
            assertEverythingIsTrue();
        }
        assertThat(moved).isGreaterThan(MOVES / 4);
    }

    @Test
    void numberOfStatementsDoesNotDependOnTheArticles() {
        long few = statementsOfMovesWith(1);
        long many = statementsOfMovesWith(12);
        assertThat(many).isEqualTo(few);
    }

    /** The fewest of some tries: threads of the product's own may look for work meanwhile. */
    private long statementsOfMovesWith(int count) {
        return LongStream.generate(() -> statementsOfMovingACategoryWith(count))
                .limit(3)
                .min()
                .orElseThrow();
    }

    private long statementsOfMovingACategoryWith(int count) {
        String moved = category(category(null));
        String target = category(null);
        for (int i = 0; i < count; i++) {
            publish(List.of(moved));
        }
        long before = sessions.getStatistics().getPrepareStatementCount();
        assertThat(move(moved, target)).isTrue();
        return sessions.getStatistics().getPrepareStatementCount() - before;
    }

    private void assertEverythingIsTrue() throws SQLException {
        Map<String, Integer> expectedCounts = new HashMap<>();
        parents.keySet().forEach(id -> expectedCounts.put(id, 0));
        for (Map.Entry<String, List<String>> article : articles.entrySet()) {
            Map<String, Boolean> expected = new HashMap<>();
            for (String own : article.getValue()) {
                for (String at = own; at != null; at = parents.get(at)) {
                    expected.putIfAbsent(at, false);
                }
            }
            article.getValue().forEach(own -> expected.put(own, true));
            assertThat(links(article.getKey())).isEqualTo(expected);
            expected.keySet().forEach(id -> expectedCounts.merge(id, 1, Integer::sum));
        }
        assertThat(counts()).isEqualTo(expectedCounts);
    }

    private String category(@Nullable String parent) {
        String id = Categories.under(parent);
        parents.put(id, parent);
        return id;
    }

    private String publish(List<String> categories) {
        Map<String, Object> input = Articles.input(unique("Filed"));
        input.put("categoryIds", categories);
        String id = Articles.published(input).path("id");
        articles.put(id, categories);
        return id;
    }

    /** Moves unless the tree forbids it. */
    private boolean move(String id, @Nullable String parent) {
        int status = Categories.move(id, parent).statusCode();
        assertThat(status).isIn(200, 422);
        if (status == 200) {
            parents.put(id, parent);
        }
        return status == 200;
    }

    /** The categories that an article is linked to, and whether each is its own. */
    private Map<String, Boolean> links(String article) throws SQLException {
        Map<String, Boolean> links = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT target_id, position IS NOT NULL"
                        + " FROM chapeau_public.published_link WHERE kind = 'category' AND article_id = ?")) {
            select.setString(1, article);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    links.put(rows.getString(1), rows.getBoolean(2));
                }
            }
        }
        return links;
    }

    private Map<String, Integer> counts() throws SQLException {
        Map<String, Integer> counts = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT id, article_count FROM category");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                if (parents.containsKey(rows.getString(1))) {
                    counts.put(rows.getString(1), rows.getInt(2));
                }
            }
        }
        return counts;
    }

    private static String any(List<String> categories, Random random) {
        return categories.get(random.nextInt(categories.size()));
    }
}
