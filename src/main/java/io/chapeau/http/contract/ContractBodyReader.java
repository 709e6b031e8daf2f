package io.chapeau.http.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chapeau.http.problem.ProblemError;
import io.chapeau.http.problem.ProblemType;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads a request body as a tree, checks it whole, then binds it. Syntax errors are 400, breaches of the
 * schema 422, a body over {@value #LARGEST_BODY} bytes is 413 and is not read to its end.
 */
@Provider
@Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
class ContractBodyReader implements MessageBodyReader<Object> {

    static final int LARGEST_BODY = 1 << 20;

    private final InputBinder binder;
    private final ObjectReader treeReader;

    ContractBodyReader(InputBinder binder, ObjectMapper mapper) {
        this.binder = binder;
        this.treeReader = mapper.reader()
                .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .with(
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == Submitted.class
                || type == MergePatch.class
                || type.getSimpleName().endsWith("Input");
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        JsonNode tree = TextRules.checked(parse(body));
        if ((Class<?>) type == MergePatch.class) {
            return patch(tree, annotations);
        }
        if ((Class<?>) type == Submitted.class) {
            Type input = ((ParameterizedType) generic).getActualTypeArguments()[0];
            return binder.submit(tree, (Class<?>) input);
        }
        return binder.bind(tree, type);
    }

    private MergePatch patch(JsonNode tree, Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof PatchOf patchOf) {
                binder.requireSchema(patchOf.value().getSimpleName().replaceFirst("Input$", "Patch"), tree);
            }
        }
        if (tree instanceof ObjectNode changes) {
            return new MergePatch(changes);
        }
        throw ProblemType.INVALID.because(
                "A merge patch is a JSON object.", ProblemError.at("", "type", "A merge patch is a JSON object."));
    }

    private JsonNode parse(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LARGEST_BODY + 1);
        if (bytes.length > LARGEST_BODY) {
            throw ProblemType.TOO_LARGE.because("A body may have 1 MB (1,048,576 bytes) at most.");
        }
        try {
            requireUtf8(bytes);
            JsonNode tree = treeReader.readTree(bytes);
            if (tree == null || tree.isMissingNode()) {
                throw malformed("The body is empty; send a JSON object.");
            }
            return tree;
        } catch (JsonProcessingException syntax) {
            // The first line only: further ones speak of the parser, not of the body.
            String reason = syntax.getOriginalMessage().lines().findFirst().orElse("not JSON");
            String place = syntax.getLocation() == null
                    ? ""
                    : " (line " + syntax.getLocation().getLineNr() + ", column "
                            + syntax.getLocation().getColumnNr() + ")";
            throw malformed("The body is not well-formed JSON: " + reason + place + ".");
        } catch (CharacterCodingException | CharConversionException encoding) {
            throw malformed("The body is not valid UTF-8.");
        }
    }

    /** The JSON parser takes overlong forms, which spell one character in bytes that a filter does not expect. */
    private static void requireUtf8(byte[] bytes) throws CharacterCodingException {
        var unused = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
    }

    private static RuntimeException malformed(String detail) {
        return ProblemType.MALFORMED_REQUEST.because(detail, ProblemError.at("", "syntax", detail));
    }
}
