package io.chapeau.management.article.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapeau.content.Body;
import io.chapeau.content.reading.BodyFormat;
import io.chapeau.content.reading.BodyReader;
import io.chapeau.content.report.InvalidBodyException;
import io.chapeau.management.article.publish.PublishedRepository.PublishedBlocks;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Derives, before the port opens, what articles lack that were published before it was derived: from the blocks that
 * readers see, never from the working copy. Several nodes may do it at once, each finds the same.
 */
@ApplicationScoped
class MissingDerivations {

    private static final Logger LOG = Logger.getLogger(MissingDerivations.class);
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final PublishedRepository published;
    private final ObjectMapper mapper;

    MissingDerivations(PublishedRepository published, ObjectMapper mapper) {
        this.published = published;
        this.mapper = mapper;
    }

    void derive(@Observes StartupEvent start) {
        int articles = 0;
        for (List<PublishedBlocks> some = after(BEFORE_ALL);
                !some.isEmpty();
                some = after(some.getLast().articleId())) {
            List<PublishedBlocks> batch = some;
            articles += QuarkusTransaction.requiringNew()
                    .call(() -> (int) batch.stream().filter(this::complete).count());
        }
        if (articles > 0) {
            LOG.infof("Outline, links and images were derived of %d articles published before", articles);
        }
    }

    private List<PublishedBlocks> after(UUID last) {
        return QuarkusTransaction.requiringNew().call(() -> published.withoutDerivations(last));
    }

    /** What cannot be read stays without: readers get everything else of it, and the next publish mends it. */
    private boolean complete(PublishedBlocks article) {
        try {
            JsonNode blocks = mapper.readTree(article.blocks());
            Body body = BodyReader.read(BodyFormat.BLOCKS, blocks).body();
            published.complete(article.articleId(), Derivations.of(body));
            return true;
        } catch (JsonProcessingException | InvalidBodyException unreadable) {
            LOG.errorf(unreadable, "The published blocks of article %s cannot be read", article.articleId());
            return false;
        }
    }
}
