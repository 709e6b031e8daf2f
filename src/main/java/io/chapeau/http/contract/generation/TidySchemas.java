package io.chapeau.http.contract.generation;

import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** Takes out what the scanner says twice: a type beside a reference, a pattern beside the format of a UUID. */
final class TidySchemas {

    void complete(OpenAPI contract) {
        contract.getComponents().getSchemas().values().forEach(TidySchemas::tidy);
    }

    private static void tidy(@Nullable Schema schema) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null) {
            schema.setType(null);
        }
        if ("uuid".equals(schema.getFormat())) {
            schema.setPattern(null);
        }
        tidy(schema.getItems());
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(TidySchemas::tidy);
        }
    }
}
