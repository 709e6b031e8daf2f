package io.chapeau.content.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds footnotes in HTML, whoever wrote it: a short link leads to an item, a paragraph or a division, and a link in
 * that leads back. So do WordPress, Word, GitHub and this package.
 */
final class HtmlFootnotes {
    private static final Pattern MARKER = Pattern.compile("[\\[(]?[0-9A-Za-z*†‡§]{1,4}[\\])]?");
    private static final Set<String> CONTAINERS = Set.of("li", "p", "div", "aside");

    private final Map<String, Element> targets = new HashMap<>();
    private final Map<Element, Optional<Element>> containers = new HashMap<>();
    private final Map<Element, Map<String, List<Element>>> linksIn = new HashMap<>();
    private final Map<Element, String> references = new HashMap<>();
    private final Map<Element, String> notes = new HashMap<>();
    private final Set<Element> backlinks = new HashSet<>();
    private final Set<Element> aroundNotes = new HashSet<>();

    private HtmlFootnotes() {}

    static HtmlFootnotes in(Document document) {
        HtmlFootnotes footnotes = new HtmlFootnotes();
        List<Element> links = new ArrayList<>();
        for (Element link : document.select("a[href^=#]")) {
            boolean named = !link.id().isEmpty() || link.hasAttr("name");
            if (named && MARKER.matcher(link.text().strip()).matches()) {
                links.add(link);
            }
        }
        if (!links.isEmpty()) {
            footnotes.index(document);
            links.forEach(link -> footnotes.pair(link, true));
            links.forEach(link -> footnotes.pair(link, false));
        }
        return footnotes;
    }

    /** The key of the note that a link refers to. */
    @Nullable
    String reference(Element link) {
        return references.get(link);
    }

    /** The key of the note that an element is. */
    @Nullable
    String note(Element element) {
        return notes.get(element);
    }

    boolean isBacklink(Element link) {
        return backlinks.contains(link);
    }

    private void index(Document document) {
        for (Element element : document.getAllElements()) {
            targets.putIfAbsent(element.id(), element);
            if (element.nameIs("a")) {
                targets.putIfAbsent(element.attr("name"), element);
            }
        }
        targets.remove("");
    }

    private void pair(Element link, boolean mutual) {
        Element target = targets.get(link.attr("href").substring(1));
        Element container = target == null || references.containsKey(link)
                ? null
                : containers.computeIfAbsent(target, HtmlFootnotes::container).orElse(null);
        if (container == null || isWithin(link, container) || isBacklink(link)) {
            return;
        }
        if (!mutual) {
            String key = notes.get(container);
            if (key != null) {
                references.put(link, key);
            }
            return;
        }
        Map<String, List<Element>> inside = linksIn.computeIfAbsent(container, HtmlFootnotes::links);
        List<Element> back = new ArrayList<>(inside.getOrDefault(link.id(), List.of()));
        back.addAll(inside.getOrDefault(link.attr("name"), List.of()));
        if (!back.isEmpty() && !isInNote(container)) {
            notes.putIfAbsent(container, String.valueOf(notes.size() + 1));
            aroundNotes.addAll(container.parents());
            references.put(link, notes.getOrDefault(container, ""));
            backlinks.addAll(back);
        }
    }

    /** Where there are links that say that they lead back, others in the same note are links of the text. */
    private static Map<String, List<Element>> links(Element container) {
        List<Element> ours = container.select("a[href^=#][role=doc-backlink]");
        Map<String, List<Element>> links = new HashMap<>();
        for (Element link : ours.isEmpty() ? container.select("a[href^=#]") : ours) {
            links.computeIfAbsent(link.attr("href").substring(1), name -> new ArrayList<>())
                    .add(link);
        }
        links.remove("");
        return links;
    }

    private static Optional<Element> container(Element target) {
        Element element = target;
        while (!element.isBlock() && element.parent() != null) {
            element = element.parent();
        }
        Element parent = element.parent();
        // what Word names is a link in the paragraph of a note
        boolean inner = !target.equals(element)
                && parent != null
                && (parent.nameIs("li") || !parent.id().isEmpty());
        Element container = inner && parent != null ? parent : element;
        boolean fits =
                CONTAINERS.contains(container.normalName()) && container.selectFirst("h1,h2,h3,h4,h5,h6,table") == null;
        return fits ? Optional.of(container) : Optional.empty();
    }

    private static boolean isWithin(Element link, Element container) {
        return link.parents().contains(container);
    }

    private boolean isInNote(Element container) {
        return aroundNotes.contains(container) || container.parents().stream().anyMatch(notes::containsKey);
    }
}
