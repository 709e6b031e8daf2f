package io.chapeau.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.ser.impl.SimpleBeanPropertyFilter;
import com.fasterxml.jackson.databind.ser.impl.SimpleFilterProvider;
import io.chapeau.http.conditional.EntityTag;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageLinks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * Makes every answer that readers get: JSON written once, a strong entity tag of exactly these bytes, and
 * leave to keep it as long as it is revalidated. A 304 costs the client nothing and is never stale.
 */
@ApplicationScoped
public class ReaderAnswers {

    private final ObjectMapper mapper;
    private final CurrentEdition current;

    ReaderAnswers(ObjectMapper mapper, CurrentEdition current) {
        this.current = current;
        this.mapper = mapper;
    }

    /** A single resource, or 308 to where it is now with the query string kept. */
    public <T> RestResponse<T> one(Outcome<T> outcome, ReaderRequest request) {
        return one(outcome, request, mapper.writer());
    }

    /** A single resource with these properties only. */
    public <T> RestResponse<T> one(Outcome<T> outcome, ReaderRequest request, Set<String> properties) {
        return one(outcome, request, restricted(properties));
    }

    /** A page of a list with its links. */
    public <T> RestResponse<Page<T>> page(Page<T> page, ReaderRequest request) {
        return page(page, request, mapper.writer());
    }

    /** A page of a list whose items have these properties only. */
    public <T> RestResponse<Page<T>> page(Page<T> page, ReaderRequest request, Set<String> properties) {
        return page(page, request, restricted(properties));
    }

    /** The resources below a thing, or 308 to where they are now. */
    public <T> RestResponse<Page<T>> pageOf(Outcome<Page<T>> outcome, ReaderRequest request) {
        return switch (outcome) {
            case Outcome.Found<Page<T>>(Page<T> page) -> page(page, request);
            case Outcome.Moved<Page<T>>(String path) -> moved(path, request);
        };
    }

    /** Tells caches where the language of an answer follows from what the client likes. */
    public <T> RestResponse<T> inLanguage(boolean negotiated, RestResponse<T> answer) {
        if (negotiated) {
            answer.getHeaders().putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        }
        return answer;
    }

    private <T> RestResponse<T> one(Outcome<T> outcome, ReaderRequest request, ObjectWriter writer) {
        return switch (outcome) {
            case Outcome.Found<T>(T view) ->
                this.<T>finished(view, request, writer).build();
            case Outcome.Moved<T>(String path) -> moved(path, request);
        };
    }

    private <T> RestResponse<Page<T>> page(Page<T> page, ReaderRequest request, ObjectWriter writer) {
        return this.<Page<T>>finished(page, request, writer)
                .header(HttpHeaders.LINK, PageLinks.of(request.uri(), page.page()))
                .build();
    }

    private <T> ResponseBuilder<T> finished(Object view, ReaderRequest request, ObjectWriter writer) {
        byte[] bytes = written(view, writer);
        String tag = EntityTag.ofBytes(bytes);
        ResponseBuilder<T> answer;
        if (EntityTag.noneMatchNames(request.ifNoneMatch(), tag)) {
            answer = ResponseBuilder.create(RestResponse.Status.NOT_MODIFIED);
        } else {
            answer = ResponseBuilder.create(RestResponse.Status.OK);
            asText(answer).entity(new String(bytes, StandardCharsets.UTF_8)).type(MediaType.APPLICATION_JSON_TYPE);
        }
        return answer.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, current.edition().cacheControl());
    }

    /**
     * The declared type says what the text holds, and the contract is generated from it. The writer of JSON
     * passes text on as it is.
     */
    @SuppressWarnings("unchecked")
    private static ResponseBuilder<String> asText(ResponseBuilder<?> answer) {
        return (ResponseBuilder<String>) answer;
    }

    private <T> RestResponse<T> moved(String path, ReaderRequest request) {
        String query = request.uri().getRequestUri().getRawQuery();
        String place = current.edition().root() + path;
        return ResponseBuilder.<T>create(RestResponse.Status.PERMANENT_REDIRECT)
                .header(HttpHeaders.LOCATION, query == null ? place : place + "?" + query)
                .header(HttpHeaders.CACHE_CONTROL, current.edition().cacheControl())
                .build();
    }

    private byte[] written(Object view, ObjectWriter writer) {
        try {
            return writer.writeValueAsBytes(view);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A delivered view is made of plain values", impossible);
        }
    }

    private ObjectWriter restricted(Set<String> properties) {
        return mapper.writer(new SimpleFilterProvider()
                .addFilter(Restrictable.FILTER, SimpleBeanPropertyFilter.filterOutAllExcept(properties)));
    }
}
