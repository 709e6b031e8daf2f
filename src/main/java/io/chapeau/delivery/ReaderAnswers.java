package io.chapeau.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.ser.impl.SimpleBeanPropertyFilter;
import com.fasterxml.jackson.databind.ser.impl.SimpleFilterProvider;
import io.chapeau.delivery.hot.AcceptedCoding;
import io.chapeau.delivery.hot.CdnHeaders;
import io.chapeau.delivery.hot.Dependencies;
import io.chapeau.delivery.hot.FinishedAnswer;
import io.chapeau.delivery.hot.Form;
import io.chapeau.delivery.hot.HotPath;
import io.chapeau.http.paging.CanonicalQuery;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageLinks;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Makes every answer that readers get: JSON written once, a strong entity tag of exactly these bytes, and
 * leave to keep it as long as it is revalidated. A 304 costs the client nothing and is never stale.
 */
@ApplicationScoped
public class ReaderAnswers {

    private final ObjectMapper mapper;
    private final CurrentEdition current;
    private final Dependencies dependencies;
    private final HotPath hot;
    private final CdnHeaders cdn;
    private final RoutingContext context;

    ReaderAnswers(
            ObjectMapper mapper,
            CurrentEdition current,
            Dependencies dependencies,
            HotPath hot,
            CdnHeaders cdn,
            RoutingContext context) {
        this.mapper = mapper;
        this.current = current;
        this.dependencies = dependencies;
        this.hot = hot;
        this.cdn = cdn;
        this.context = context;
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

    private <T> RestResponse<T> one(Outcome<T> outcome, ReaderRequest request, ObjectWriter writer) {
        return switch (outcome) {
            case Outcome.Found<T>(T view) -> finished(view, null, request, writer);
            case Outcome.Moved<T>(String path) -> moved(path, request);
        };
    }

    private <T> RestResponse<Page<T>> page(Page<T> page, ReaderRequest request, ObjectWriter writer) {
        return finished(page, PageLinks.of(request.uri(), page.page()), request, writer);
    }

    private <T> RestResponse<T> finished(
            Object view, @Nullable String links, ReaderRequest request, ObjectWriter writer) {
        boolean compressible = current.edition().isPublic();
        Map<String, String> headers = headers(compressible);
        if (links != null) {
            headers.put(HttpHeaders.LINK, links);
        }
        return answer(FinishedAnswer.of(headers, written(view, writer), compressible), request);
    }

    private <T> RestResponse<T> moved(String path, ReaderRequest request) {
        Map<String, String> headers = headers(false);
        headers.put(HttpHeaders.LOCATION, current.edition().root() + path + CanonicalQuery.of(request.uri()));
        return answer(FinishedAnswer.plain(RestResponse.StatusCode.PERMANENT_REDIRECT, headers, new byte[0]), request);
    }

    private Map<String, String> headers(boolean compressible) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(HttpHeaders.CACHE_CONTROL, current.edition().cacheControl());
        List<String> varies = new ArrayList<>();
        if (compressible) {
            varies.add(HttpHeaders.ACCEPT_ENCODING);
        }
        if (dependencies.isNegotiated()) {
            varies.add(HttpHeaders.ACCEPT_LANGUAGE);
        }
        if (current.edition().isPublic()) {
            headers.putAll(cdn.of(dependencies.tags()));
        }
        if (!varies.isEmpty()) {
            headers.put(HttpHeaders.VARY, String.join(", ", varies));
        }
        return headers;
    }

    /** The same bytes and headers that those get who ask next. */
    private <T> RestResponse<T> answer(FinishedAnswer finished, ReaderRequest request) {
        FinishedAnswer answer = finished.suiting(AcceptedCoding.isGzip(context.request()));
        hot.finished(context, answer, dependencies);
        Form form = answer.formFor(request.ifNoneMatch());
        ResponseBuilder<T> response = ResponseBuilder.create(form.status());
        if (form.body().length() > 0) {
            asForm(response).entity(form);
            // The server leaves it out where it leaves the body out.
            response.header(HttpHeaders.CONTENT_LENGTH, form.body().length());
        }
        form.headers()
                .forEach(header -> response.header(
                        header.getKey().toString(), header.getValue().toString()));
        return response.build();
    }

    /** The declared type says what the bytes hold, and the contract is generated from it. */
    @SuppressWarnings("unchecked")
    private static ResponseBuilder<Form> asForm(ResponseBuilder<?> answer) {
        return (ResponseBuilder<Form>) answer;
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
