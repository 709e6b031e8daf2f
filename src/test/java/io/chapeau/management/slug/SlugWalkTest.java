package io.chapeau.management.slug;

import static io.chapeau.testing.Api.as;
import static io.chapeau.testing.Api.unchecked;
import static org.assertj.core.api.Assertions.assertThat;

import io.chapeau.management.slug.SlugModel.Entity;
import io.chapeau.testing.Articles;
import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A random walk over everything that gives and takes slugs, beside a small model: after each step every slug leads
 * readers where the model says, in one hop. {@code -Dproof=full} goes 1,000 steps with articles, 300 with each
 * other kind.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SlugWalkTest {

    private static final Logger LOG = Logger.getLogger(SlugWalkTest.class);

    private static final boolean FULL = "full".equals(System.getProperty("proof"));
    private static final long SEED = 20_261_126;
    private static final int MOST_ENTITIES = 4;
    private static final int SLUGS = 10;

    private final Random random = new Random(SEED);
    private final SlugModel model = new SlugModel();
    private final List<String> slugs = new ArrayList<>();
    private String drawn = "";
    private final Map<String, Integer> tally = new TreeMap<>();
    private final Map<String, List<String>> showing = new HashMap<>();

    /** What can be done to an entity. */
    private enum Step {
        RENAME(10),
        SHOW(6),
        HIDE(1),
        DELETE(1),
        ADD(2),
        FORGET(1),
        SHOW_SAVE(2),
        RESTORE_SAVE(2);

        private final int weight;

        Step(int weight) {
            this.weight = weight;
        }
    }

    @ParameterizedTest
    @EnumSource
    void everySlugLeadsWhereTheModelSays(Kind kind) {
        int steps = steps(kind);
        for (int i = 0; i < SLUGS; i++) {
            slugs.add(Kind.fresh("walk"));
        }
        for (int step = 0; step < steps; step++) {
            String what = kind + ", step " + step + ": " + step(kind);
            compare(kind, what, FULL || step % 10 == 9 || step == steps - 1 ? slugs : touched());
        }
        LOG.infof("%s: %d steps, %s", kind, steps, tally);
        if (FULL || kind == Kind.ARTICLE) {
            assertThat(tally.keySet()).contains("200", "308", "404", "taken over", SlugModel.TAKEN, SlugModel.FORMER);
        }
    }

    /** Articles have states of their own, and take part longer. */
    private static int steps(Kind kind) {
        if (FULL) {
            return kind == Kind.ARTICLE ? 1_000 : 300;
        }
        return kind == Kind.ARTICLE ? 150 : 25;
    }

    private String step(Kind kind) {
        String slug = slugs.get(random.nextInt(SLUGS));
        drawn = slug;
        boolean takeOver = random.nextBoolean();
        if (model.entities.isEmpty() || (model.entities.size() < MOST_ENTITIES && random.nextInt(4) == 0)) {
            return create(kind, slug, takeOver);
        }
        Entity entity = model.entities.get(random.nextInt(model.entities.size()));
        if (entity.trashed && random.nextInt(4) != 0) {
            return leaveTrash(kind, entity);
        }
        Step step = drawnStep();
        String what = step + " of " + entity.id + " with " + slug + (takeOver ? " taking it over" : "");
        switch (step) {
            case RENAME -> rename(kind, entity, slug, takeOver, what);
            case SHOW -> show(kind, entity, what);
            case HIDE -> hide(kind, entity, what);
            case DELETE -> delete(kind, entity, what);
            case ADD -> add(kind, entity, slug, takeOver, what);
            case FORGET -> forget(kind, entity, slug, what);
            case SHOW_SAVE -> showSave(kind, entity, what);
            case RESTORE_SAVE -> restoreSave(kind, entity, takeOver, what);
        }
        return what;
    }

    private Step drawnStep() {
        int total = Arrays.stream(Step.values()).mapToInt(step -> step.weight).sum();
        int rest = random.nextInt(total);
        for (Step step : Step.values()) {
            rest -= step.weight;
            if (rest < 0) {
                return step;
            }
        }
        throw new IllegalStateException("The weights add up to less than " + total);
    }

    private String create(Kind kind, String slug, boolean takeOver) {
        String what = "create with " + slug + (takeOver ? " taking it over" : "");
        String objection = model.objection(null, slug, takeOver);
        Response answer = kind.create(slug, takeOver);
        expect(answer, 201, objection, what);
        if (objection.isEmpty()) {
            Entity entity = new Entity(answer.path("id"), slug);
            countTakeOver(entity, slug);
            model.entities.add(entity);
            seenAtOnce(kind, entity);
        }
        return what;
    }

    private void rename(Kind kind, Entity entity, String slug, boolean takeOver, String what) {
        Response answer = kind.rename(entity.id, slug, takeOver);
        if (entity.trashed) {
            refused(answer, what);
            return;
        }
        String objection = slug.equals(entity.working) ? SlugModel.NONE : model.objection(entity, slug, takeOver);
        expect(answer, 200, objection, what);
        if (objection.isEmpty() && !slug.equals(entity.working)) {
            become(kind, entity, slug);
        }
    }

    private void become(Kind kind, Entity entity, String slug) {
        if (model.isForeign(entity, entity.working)) {
            count("given back");
        }
        countTakeOver(entity, slug);
        entity.working = slug;
        entity.saves.add(slug);
        seenAtOnce(kind, entity);
    }

    /** What is no article has no working copy. */
    private void seenAtOnce(Kind kind, Entity entity) {
        if (kind.isAlwaysSeen() || (kind != Kind.ARTICLE && entity.shown != null)) {
            model.show(entity, entity.working);
        }
    }

    private void show(Kind kind, Entity entity, String what) {
        switch (kind) {
            case ARTICLE -> {
                Response answer = Articles.act(kind.path(entity.id), "publish");
                if (entity.trashed) {
                    refused(answer, what);
                    return;
                }
                expect(answer, 200, SlugModel.NONE, what);
            }
            case AUTHOR, TAG ->
                showing.computeIfAbsent(entity.id, id -> new ArrayList<>()).add(kind.show(entity.id));
            case CATEGORY, COLLECTION -> {
                return;
            }
        }
        model.show(entity, entity.working);
    }

    private void hide(Kind kind, Entity entity, String what) {
        if (kind.isAlwaysSeen()) {
            return;
        }
        if (kind == Kind.ARTICLE) {
            Response answer = Articles.act(kind.path(entity.id), "unpublish");
            if (entity.trashed) {
                refused(answer, what);
                return;
            }
            expect(answer, 200, SlugModel.NONE, what);
        } else {
            List<String> articles = showing.remove(entity.id);
            if (articles != null) {
                for (String article : articles) {
                    Articles.trashed(article).then().statusCode(204);
                    Articles.act(article, "purge").then().statusCode(204);
                }
            }
        }
        entity.shown = null;
    }

    private void delete(Kind kind, Entity entity, String what) {
        if (kind == Kind.ARTICLE) {
            Articles.trashed(kind.path(entity.id)).then().statusCode(204);
            entity.trashed = true;
            entity.shown = null;
            return;
        }
        hide(kind, entity, what);
        Articles.trashed(kind.path(entity.id)).then().statusCode(204);
        gone(entity);
    }

    private String leaveTrash(Kind kind, Entity entity) {
        boolean purge = random.nextBoolean();
        Articles.act(kind.path(entity.id), purge ? "purge" : "restore").then().statusCode(purge ? 204 : 200);
        if (purge) {
            gone(entity);
        }
        entity.trashed = false;
        return (purge ? "purge" : "restore") + " of " + entity.id;
    }

    private void gone(Entity entity) {
        if (model.isForeign(entity, entity.working)) {
            count("given back");
        }
        model.remove(entity);
    }

    private void add(Kind kind, Entity entity, String slug, boolean takeOver, String what) {
        Response answer = kind.add(entity.id, slug, takeOver);
        if (entity.trashed) {
            refused(answer, what);
            return;
        }
        boolean has = model.has(entity, slug);
        String objection = has ? SlugModel.NONE : model.objection(entity, slug, takeOver);
        if (objection.isEmpty() && !has && model.isForeign(entity, slug) && entity.shown == null) {
            objection = "notShown";
        }
        expect(answer, 200, objection, what);
        if (objection.isEmpty() && !has) {
            countTakeOver(entity, slug);
            model.lead(entity, slug);
        }
    }

    private void forget(Kind kind, Entity entity, String slug, String what) {
        Response answer = kind.forget(entity.id, slug);
        if (entity.trashed) {
            refused(answer, what);
        } else if (!model.has(entity, slug)) {
            assertThat(answer.statusCode()).as(what).isEqualTo(404);
        } else if (model.isFormer(entity, slug)) {
            expect(answer, 204, SlugModel.NONE, what);
            model.forget(slug);
        } else {
            expect(answer, 204, "inUse", what);
        }
    }

    private void showSave(Kind kind, Entity entity, String what) {
        if (kind != Kind.ARTICLE) {
            return;
        }
        int number = 1 + random.nextInt(entity.saves.size());
        Response answer = Articles.act(kind.path(entity.id), "publish?revision=" + number);
        if (entity.trashed) {
            refused(answer, what);
            return;
        }
        String slug = entity.saves.get(number - 1);
        boolean isThere = number == entity.saves.size() || slug.equals(entity.shown);
        String objection = isThere ? SlugModel.NONE : model.objection(entity, slug, false);
        expect(answer, 200, objection, what + ", save " + number);
        if (objection.isEmpty()) {
            model.show(entity, slug);
        }
    }

    private void restoreSave(Kind kind, Entity entity, boolean takeOver, String what) {
        if (kind != Kind.ARTICLE) {
            return;
        }
        int number = 1 + random.nextInt(entity.saves.size());
        Response answer = editor().queryParam("takeOver", takeOver)
                .post(kind.path(entity.id) + "/revisions/" + number + "/restore");
        if (entity.trashed) {
            refused(answer, what);
            return;
        }
        String slug = entity.saves.get(number - 1);
        boolean isThere = slug.equals(entity.working);
        String objection = isThere ? SlugModel.NONE : model.objection(entity, slug, takeOver);
        expect(answer, 200, objection, what + ", save " + number);
        if (objection.isEmpty() && !isThere) {
            become(kind, entity, slug);
        }
        if (objection.isEmpty()) {
            assertThat(answer.<Integer>path("revision")).as(what).isEqualTo(entity.saves.size());
        }
    }

    private static RequestSpecification editor() {
        return as("editor").header("If-Match", "*");
    }

    /** The answer is a success, or a 409 with this code. */
    private void expect(Response answer, int success, String objection, String what) {
        assertThat(answer.statusCode())
                .as(what + "\n" + answer.asString())
                .isEqualTo(objection.isEmpty() ? success : 409);
        if (!objection.isEmpty()) {
            assertThat(answer.<String>path("errors[0].code")).as(what).isEqualTo(objection);
            count(objection);
        }
    }

    private static void refused(Response answer, String what) {
        assertThat(answer.statusCode()).as(what).isEqualTo(409);
    }

    private void countTakeOver(Entity entity, String slug) {
        if (model.isForeign(entity, slug)) {
            count("taken over");
        }
    }

    private void count(String what) {
        tally.merge(what, 1, Integer::sum);
    }

    /** What the last step may have changed: the slug that was drawn, and those under which entities are seen. */
    private Set<String> touched() {
        Set<String> touched = new HashSet<>(Set.of(drawn));
        model.entities.stream()
                .map(entity -> entity.shown)
                .filter(Objects::nonNull)
                .forEach(touched::add);
        return touched;
    }

    private void compare(Kind kind, String what, Collection<String> some) {
        for (String slug : some) {
            @Nullable String expected = model.answer(slug);
            Response answer = unchecked().get(kind.address(slug));
            String where = what + "\nthen " + slug;
            if (expected == null) {
                assertThat(answer.statusCode()).as(where).isEqualTo(404);
            } else if (expected.equals(slug)) {
                assertThat(answer.statusCode()).as(where).isEqualTo(200);
                assertThat(answer.<String>path("id")).as(where).isEqualTo(model.found(slug));
            } else {
                assertThat(answer.statusCode()).as(where).isEqualTo(308);
                assertThat(answer.header("Location")).as(where).isEqualTo(kind.address(expected));
            }
            count(String.valueOf(answer.statusCode()));
        }
    }
}
