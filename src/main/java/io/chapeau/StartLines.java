package io.chapeau;

import io.chapeau.access.FirstAdministrator;
import io.chapeau.database.ChapeauConfig;
import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;

/** Says in a few lines, once the port is open, where everything is. */
@ApplicationScoped
class StartLines {

    private final ChapeauConfig config;
    private final FirstAdministrator administrator;

    StartLines(ChapeauConfig config, FirstAdministrator administrator) {
        this.config = config;
        this.administrator = administrator;
    }

    void print(@ObservesAsync HttpServerStart start, HttpServer server) {
        String address = config.publicUrl().orElse("http://localhost:" + server.getPort());
        String database = config.database().embedded()
                ? "embedded MariaDB in " + config.dataDir().toAbsolutePath().normalize()
                : "MariaDB at " + config.database().url();
        StringBuilder lines = new StringBuilder()
                .append("Chapeau is up:   ")
                .append(address)
                .append('\n')
                .append("The contract:    ")
                .append(address)
                .append("/openapi, to browse: ")
                .append(address)
                .append("/docs\n")
                .append("The data:        ")
                .append(database)
                .append('\n');
        administrator.generatedToken().ifPresent(token -> lines.append("Administrator:   ")
                .append(token)
                .append("\n")
                .append("                 shown this once, and kept in ")
                .append(administrator.tokenFile())
                .append('\n'));
        System.out.print(lines);
    }
}
