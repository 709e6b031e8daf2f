package io.chapeau.testing;

import io.chapeau.change.Freshness;
import io.quarkus.hibernate.orm.PersistenceUnit;
import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.hibernate.SessionFactory;

/** How many statements an answer takes, of readers' and of management's sessions. */
@ApplicationScoped
public class Statements {

    /** How often a request is made. */
    public static final int TRIES = 5;

    private final Freshness freshness;
    private final SessionFactory delivery;
    private final SessionFactory management;

    Statements(
            Freshness freshness,
            @PersistenceUnit("delivery") SessionFactory delivery,
            @PersistenceUnit("management") SessionFactory management) {
        this.freshness = freshness;
        this.delivery = delivery;
        this.management = management;
    }

    /** The fewest of some tries: what the product does beside requests counts too. */
    public long fewest(int status, Supplier<Response> request) {
        return LongStream.generate(() -> once(status, request))
                .limit(TRIES)
                .min()
                .orElseThrow();
    }

    private long once(int status, Supplier<Response> request) {
        freshness.allChanged();
        long before = prepared();
        request.get().then().statusCode(status);
        return prepared() - before;
    }

    private long prepared() {
        return delivery.getStatistics().getPrepareStatementCount()
                + management.getStatistics().getPrepareStatementCount();
    }
}
