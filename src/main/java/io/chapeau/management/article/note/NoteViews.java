package io.chapeau.management.article.note;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapeau.access.PrincipalNames;
import io.chapeau.access.PrincipalRef;
import io.chapeau.management.article.WorkingCopy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns notes into what their readers see, with as many statements for a page as for one. */
@ApplicationScoped
class NoteViews {

    private final NoteRepository notes;
    private final PrincipalNames names;
    private final ObjectMapper mapper;

    NoteViews(NoteRepository notes, PrincipalNames names, ObjectMapper mapper) {
        this.notes = notes;
        this.names = names;
        this.mapper = mapper;
    }

    NoteView view(Note note, WorkingCopy article) {
        return views(List.of(note), article).getFirst();
    }

    List<NoteView> views(List<Note> shown, WorkingCopy article) {
        BlockAnchors anchors = anchors(article);
        List<UUID> threads = shown.stream()
                .filter(note -> note.threadId == null)
                .map(note -> note.id)
                .toList();
        List<Note> replies = notes.replies(threads);
        Map<UUID, PrincipalRef> who = names.of(Stream.concat(shown.stream(), replies.stream())
                .flatMap(note -> Stream.of(note.createdBy, note.resolvedBy))
                .filter(Objects::nonNull)
                .toList());
        Map<UUID, List<NoteReply>> answers = replies.stream()
                .collect(Collectors.groupingBy(
                        note -> Objects.requireNonNull(note.threadId),
                        Collectors.mapping(note -> reply(note, who), Collectors.toList())));
        return shown.stream()
                .map(note -> view(note, anchors, who, answers.getOrDefault(note.id, List.of())))
                .toList();
    }

    BlockAnchors anchors(WorkingCopy article) {
        try {
            return new BlockAnchors(mapper.readTree(article.blocks()));
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("The stored body of article " + article.id() + " is damaged", damaged);
        }
    }

    private static NoteView view(
            Note note, BlockAnchors anchors, Map<UUID, PrincipalRef> who, List<NoteReply> replies) {
        return new NoteView(
                note.id,
                note.version,
                note.text,
                block(note, anchors),
                note.threadId,
                note.quote,
                ref(who, note.createdBy),
                note.createdAt,
                note.editedAt,
                note.resolvedAt,
                note.resolvedBy == null ? null : ref(who, note.resolvedBy),
                replies);
    }

    /** The key of its block as the working copy has it now. */
    static @Nullable String block(Note note, BlockAnchors anchors) {
        return note.blockIndex == null || note.quote == null ? null : anchors.key(note.blockIndex, note.quote);
    }

    private static NoteReply reply(Note note, Map<UUID, PrincipalRef> who) {
        return new NoteReply(note.id, note.version, note.text, ref(who, note.createdBy), note.createdAt, note.editedAt);
    }

    private static PrincipalRef ref(Map<UUID, PrincipalRef> who, UUID id) {
        PrincipalRef found = who.get(id);
        return found == null ? new PrincipalRef(id, "?") : found;
    }
}
