package io.chapeau.content.diff;

import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A piece of a text, and what became of it. */
public record TextPiece(
        @Schema(
                enumeration = {"equal", "deleted", "inserted"},
                description = "The equal and the deleted pieces are the text as it was, the equal and the inserted ones"
                        + " the text as it is, character for character.")
        String change,

        String text) {

    /** The pieces in the order of reading. */
    public static List<TextPiece> of(WordDiff diff) {
        return diff.pieces().stream()
                .map(piece -> new TextPiece(piece.fate().name().toLowerCase(Locale.ROOT), piece.text()))
                .toList();
    }
}
