package io.chapeau.discussion.spam;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** From when on comments are held back, as {@code CHAPEAU_COMMENTS_…} environment variables. */
@ConfigMapping(prefix = "chapeau.comments")
public interface SpamConfig {

    /** The score from which on a comment waits for a moderator, even where others are approved at once. */
    @WithDefault("5")
    int holdScore();

    /** The score from which on it is spam. */
    @WithDefault("10")
    int spamScore();

    /** How many links speak against nobody. */
    @WithDefault("2")
    int links();

    /** How many others may say nearly the same within the window. */
    @WithDefault("0")
    int repetitions();

    /** How long what was said is remembered as a repetition. */
    @WithDefault("PT10M")
    Duration repetitionWindow();

    /** From how many capitals among a hundred letters on a text is shouted. */
    @WithDefault("60")
    int capitals();

    /** Of fewer letters nobody says whether they are shouted. */
    @WithDefault("20")
    int capitalsLetters();

    /** How many exclamation marks and the like make a row. */
    @WithDefault("3")
    int exclamations();

    /** How many marks over one letter are piled up. */
    @WithDefault("4")
    int marks();

    /** Whether a comment needs the token of a form: {@code optional} or {@code required}. */
    @WithDefault("optional")
    String formToken();

    /** Who sends a form sooner than this is no person. */
    @WithDefault("PT3S")
    Duration formTime();
}
