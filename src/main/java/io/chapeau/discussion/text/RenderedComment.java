package io.chapeau.discussion.text;

import java.util.List;

/**
 * A text of a comment, and what becomes of it.
 *
 * @param text as it is kept
 * @param html as readers get it
 * @param shown for whoever judges it: what readers see of it, where its links lead, and what hides behind them; of plain
 *     text the text itself
 * @param forms in which what is banned is looked for: as it was written, as it is shown, and all of {@code shown}, each
 *     once
 * @param isVisible whether readers see anything of it
 */
public record RenderedComment(String text, String html, String shown, List<String> forms, boolean isVisible) {

    /** A text that will not be kept, so that nothing is made of it. */
    public static RenderedComment refused(String text) {
        return new RenderedComment(text, "", text, List.of(text), true);
    }
}
