package io.chapeau.database;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.MessageDigest;

/**
 * Refuses to start with another data key than the one that sealed what the database holds. The database
 * remembers a value derived from the key, which tells nothing of the key itself.
 */
@ApplicationScoped
class DataKeyCheck {

    private final ServerSecrets secrets;
    private final DataKey key;

    DataKeyCheck(ServerSecrets secrets, DataKey key) {
        this.secrets = secrets;
        this.key = key;
    }

    void check(@Observes StartupEvent start) {
        byte[] mark = key.derive("mark");
        if (!MessageDigest.isEqual(secrets.firstOf("data-key-mark", mark), mark)) {
            throw new ConfigurationException("Refusing to start: the data key is not the one that sealed the e-mail"
                    + " addresses in this database. Set CHAPEAU_DATA_KEY, or bring back the file data.key.");
        }
    }
}
