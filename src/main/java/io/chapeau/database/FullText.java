package io.chapeau.database;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Words as the full-text match of MariaDB takes them. */
public final class FullText {

    private FullText() {}

    /**
     * Every word of the text, each from its beginning. Letters and digits only: nothing that a client writes is an
     * operator of the full-text language.
     */
    public static String everyWord(String text) {
        return Arrays.stream(text.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> "+" + word + "*")
                .collect(Collectors.joining(" "));
    }
}
