package io.chapeau.http.contract;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.chapeau.http.problem.ProblemError;
import io.chapeau.http.problem.ProblemType;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyReader;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * Reads a request body as a tree, checks it whole, then binds it. Syntax errors are 400, breaches of the
 * schema 422, a body over 1 MB, or what its {@link BodyLimit} says, is 413 and is not read to its end.
 *
 * <p>It takes every media type and refuses the wrong ones itself. Left to the router, 415 would come before
 * 401 and 403; left to the next reader, {@code application/x+json} would be bound without any check.
 */
@Provider
@Consumes(MediaType.WILDCARD)
class ContractBodyReader implements ServerMessageBodyReader<Object> {

    private static final int MEGABYTE = 1 << 20;
    private static final Pattern ADVICE = Pattern.compile(" \\(|: (?:enable `|was expecting)");
    private static final MediaType MERGE_PATCH = MediaType.valueOf(MergePatch.MEDIA_TYPE);

    /** Pointers of the texts of an input that say {@link DropsControls}. */
    private static final ClassValue<Set<String>> FREE = new ClassValue<>() {
        @Override
        protected Set<String> computeValue(Class<?> input) {
            RecordComponent[] components = input.isRecord() ? input.getRecordComponents() : new RecordComponent[0];
            return Arrays.stream(components)
                    .filter(component -> component.isAnnotationPresent(DropsControls.class))
                    .map(component -> "/" + component.getName())
                    .collect(Collectors.toUnmodifiableSet());
        }
    };

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

    /** Asked without annotations: the JVM would parse those of all parameters anew with every request. */
    @Override
    public boolean isReadable(Class<?> type, Type generic, ResteasyReactiveResourceInfo target, MediaType mediaType) {
        return isReadable(type);
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return isReadable(type);
    }

    private static boolean isReadable(Class<?> type) {
        return type == Submitted.class
                || type == MergePatch.class
                || type.getSimpleName().endsWith("Input");
    }

    @Override
    public Object readFrom(Class<Object> type, Type generic, MediaType mediaType, ServerRequestContext context)
            throws IOException {
        return read(
                type,
                generic,
                mediaType,
                () -> patchAnnotations(context.getResteasyReactiveResourceInfo()),
                context.getInputStream());
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
        return read(type, generic, mediaType, () -> annotations, body);
    }

    private Object read(
            Class<?> type, Type generic, MediaType mediaType, Supplier<Annotation[]> annotations, InputStream body)
            throws IOException {
        MediaType expected = type == MergePatch.class ? MERGE_PATCH : MediaType.APPLICATION_JSON_TYPE;
        if (!isSame(mediaType, expected)) {
            throw ProblemType.UNSUPPORTED_MEDIA_TYPE.because("Send the body as " + expected + ".");
        }
        if (type == MergePatch.class) {
            Class<?> input = patched(annotations.get());
            return binder.patch(TextRules.checked(parse(body, largest(input)), FREE.get(input)), input);
        }
        JsonNode checked = TextRules.checked(parse(body, largest(type)), FREE.get(type));
        if (type == Submitted.class) {
            Type input = ((ParameterizedType) generic).getActualTypeArguments()[0];
            return binder.submit(checked, (Class<?>) input);
        }
        return binder.bind(checked, type);
    }

    private static Annotation[] patchAnnotations(ResteasyReactiveResourceInfo target) {
        int index = List.of(target.getParameterTypes()).indexOf(MergePatch.class);
        return target.getParameterAnnotations(index);
    }

    private static boolean isSame(@Nullable MediaType sent, MediaType expected) {
        return sent != null
                && expected.getType().equalsIgnoreCase(sent.getType())
                && expected.getSubtype().equalsIgnoreCase(sent.getSubtype());
    }

    private static Class<?> patched(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof PatchOf patchOf) {
                return patchOf.value();
            }
        }
        throw new IllegalStateException("A merge patch parameter names its input with @PatchOf");
    }

    private static int largest(Class<?> input) {
        BodyLimit limit = input.getAnnotation(BodyLimit.class);
        return limit == null ? MEGABYTE : limit.bytes();
    }

    private JsonNode parse(InputStream body, int largest) {
        byte[] bytes = atMost(largest + 1, body);
        if (bytes.length > largest) {
            String size = String.format(Locale.ROOT, "%,d bytes", largest);
            throw ProblemType.TOO_LARGE.because("A body may have "
                    + (largest < MEGABYTE ? size : largest / MEGABYTE + " MB (" + size + ")") + " at most here.");
        }
        try {
            // Decoded here and strictly: the parser would guess other encodings and accept overlong forms.
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            JsonNode tree = treeReader.readTree(text);
            if (tree == null || tree.isMissingNode()) {
                throw malformed("The body is empty; send a JSON object.");
            }
            return tree;
        } catch (CharacterCodingException encoding) {
            throw malformed("The body is not valid UTF-8.");
        } catch (StreamConstraintsException excess) {
            throw malformed("The body is nested deeper than 64 levels, or holds a number or name that is too long.");
        } catch (JsonProcessingException syntax) {
            throw malformed("The body is not well-formed JSON" + place(syntax) + ": " + reason(syntax) + ".");
        }
    }

    /** Whoever hangs up amid a body makes no fault of ours, and gets no answer. */
    private static byte[] atMost(int bytes, InputStream body) {
        try {
            return body.readNBytes(bytes);
        } catch (IOException gone) {
            throw malformed("The connection ended before the body did.");
        }
    }

    private static String place(JsonProcessingException syntax) {
        JsonLocation location = syntax.getLocation();
        return location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    /** The parser's reason without what it says of itself: its types and settings are nothing to a client. */
    private static String reason(JsonProcessingException syntax) {
        if (syntax instanceof MismatchedInputException) {
            return "a second value follows the first";
        }
        String message = syntax.getOriginalMessage().lines().findFirst().orElse("it ends too early");
        Matcher advice = ADVICE.matcher(message);
        return advice.find() ? message.substring(0, advice.start()) : message;
    }

    private static RuntimeException malformed(String detail) {
        return ProblemType.MALFORMED_REQUEST.because(detail, ProblemError.at("", "syntax", detail));
    }
}
