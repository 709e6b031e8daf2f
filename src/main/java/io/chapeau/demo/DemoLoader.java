package io.chapeau.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapeau.access.AdministratorWork;
import io.chapeau.database.ChapeauConfig;
import io.chapeau.http.paging.PageQuery;
import io.chapeau.management.author.AuthorService;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Fills an empty embedded database on its first start, before the port opens, through the same services as
 * any editor and in one transaction: a start that is interrupted leaves none of it and the next one tries again.
 */
@ApplicationScoped
class DemoLoader {

    /** After the first administrator, whose work the demo is. */
    private static final int AFTER_ACCESS = 6000;

    private static final String DIRECTORY = "demo/";

    private final ChapeauConfig config;
    private final AdministratorWork administrator;
    private final AuthorService authors;
    private final DemoEditor editor;
    private final DemoReaders readers;
    private final ObjectMapper mapper;

    DemoLoader(
            ChapeauConfig config,
            AdministratorWork administrator,
            AuthorService authors,
            DemoEditor editor,
            DemoReaders readers,
            ObjectMapper mapper) {
        this.config = config;
        this.administrator = administrator;
        this.authors = authors;
        this.editor = editor;
        this.readers = readers;
        this.mapper = mapper;
    }

    void load(@Observes @Priority(AFTER_ACCESS) StartupEvent start) {
        if (config.demo() && config.database().embedded()) {
            administrator.run(this::loadIfEmpty);
        }
    }

    private void loadIfEmpty() {
        PageQuery one = new PageQuery(1, null, null, false);
        if (authors.list("name", one).items().isEmpty()) {
            DemoContent content = content();
            readers.comment(content, editor.edit(content));
        }
    }

    private DemoContent content() {
        try (InputStream stream = open("demo.json")) {
            return mapper.readValue(stream, DemoContent.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The demo cannot be read", unreadable);
        }
    }

    static String text(String file) {
        try (InputStream stream = open(file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The demo text " + file + " cannot be read", unreadable);
        }
    }

    private static InputStream open(String file) {
        InputStream stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(DIRECTORY + file);
        if (stream == null) {
            throw new IllegalStateException("The demo lacks " + file);
        }
        return stream;
    }
}
