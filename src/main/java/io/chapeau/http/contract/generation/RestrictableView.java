package io.chapeau.http.contract.generation;

import java.util.LinkedHashMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * A view that the client may restrict to some of its properties. Clients mostly do not, and for them the
 * contract promises the properties; so the view is either full or partial, under a name of its own each.
 */
record RestrictableView(String name) {

    private static final String SCHEMAS = "#/components/schemas/";

    /** {@code DeliveredArticle} becomes {@code FullArticle} or {@code PartialArticle}. */
    void split(Schema view, OpenAPI contract) {
        String entity = name.replaceFirst("^Delivered", "");
        contract.getComponents()
                .addSchema(
                        "Full" + entity,
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.OBJECT)
                                .description("The answer without the parameter fields.")
                                .properties(new LinkedHashMap<>(view.getProperties()))
                                .required(view.getRequired()));
        contract.getComponents()
                .addSchema(
                        "Partial" + entity,
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.OBJECT)
                                .description("The answer with the parameter fields: what it names.")
                                .properties(new LinkedHashMap<>(view.getProperties()))
                                .additionalPropertiesSchema(
                                        OASFactory.createSchema().booleanSchema(false)));
        view.setType(null);
        view.setProperties(null);
        view.setRequired(null);
        view.addAnyOf(OASFactory.createSchema().ref(SCHEMAS + "Full" + entity))
                .addAnyOf(OASFactory.createSchema().ref(SCHEMAS + "Partial" + entity));
    }
}
