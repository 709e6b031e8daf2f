package io.chapeau.management.article.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapeau.content.Body;
import io.chapeau.content.text.ImagesIn;
import io.chapeau.content.text.LinksOut;
import io.chapeau.content.text.Outline;

/** What a front end would otherwise make of the blocks itself, as JSON that delivery writes through. */
public record Derivations(String outline, String links, String images) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Derivations of(Body body) {
        return new Derivations(json(Outline.of(body).entries()), json(LinksOut.of(body)), json(ImagesIn.of(body)));
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Records can be written as JSON", impossible);
        }
    }
}
