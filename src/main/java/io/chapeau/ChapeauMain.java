package io.chapeau;

import io.chapeau.database.DatabaseLocation;
import io.chapeau.http.limits.RequestLimits;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the product. The database comes first: migrations run before anything of the application exists. */
@QuarkusMain
public class ChapeauMain {

    public static void main(String... arguments) {
        RequestLimits.takeOverUriChecks();
        if (!isTraining()) {
            DatabaseLocation.prepare();
        }
        Quarkus.run(arguments);
    }

    /** The build starts the product to learn which classes a start needs, and ends it before it would use a database. */
    private static boolean isTraining() {
        return System.getProperty("quarkus.appcds.generate") != null;
    }
}
