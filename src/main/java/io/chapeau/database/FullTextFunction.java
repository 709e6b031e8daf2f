package io.chapeau.database;

import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.FunctionContributor;
import org.hibernate.query.sqm.function.SqmFunctionRegistry;
import org.hibernate.type.BasicTypeRegistry;
import org.hibernate.type.StandardBasicTypes;

/**
 * Gives JPQL the predicate {@code has_words(column, words)}, MariaDB's full-text match in boolean mode, and
 * {@code has_word(column, beginning)}, which finds the same without the index.
 */
public class FullTextFunction implements FunctionContributor {

    /** For the index, marks are letters, the low line is one too, and those beyond U+FFFF are none. */
    private static final String LETTER = "[[:alnum:]\\\\p{M}_]";

    private static final String BETWEEN_WORDS = "([^[:alnum:]\\\\p{M}_]|[\\\\x{10000}-\\\\x{10FFFF}])+";

    /** What the index leaves out: the frequent words of {@link FullText}, and what is too short or too long. */
    private static final String IN_NO_INDEX =
            "(about|are|com|for|from|how|that|th[eéèêë]|this|und|was|what|when|where|who|will"
                    + "|with|www|" + LETTER
                    + "{1,2}|" + LETTER + "{85,})";

    /**
     * Words are compared by their weights: LIKE goes letter by letter, and would not find œ for oe. A weight never begins
     * with the byte that ends the one of the space, so what is found begins with a word.
     */
    private static final String HAS_WORD = "locate(weight_string(concat(left(?1, 0), ' ', ?2)),"
            + " weight_string(regexp_replace(concat(' ', ?1), '" + BETWEEN_WORDS + "(" + IN_NO_INDEX + "("
            + BETWEEN_WORDS
            + "|$))*', ' '))) > 0";

    @Override
    public void contributeFunctions(FunctionContributions contributions) {
        SqmFunctionRegistry functions = contributions.getFunctionRegistry();
        BasicTypeRegistry types = contributions.getTypeConfiguration().getBasicTypeRegistry();
        functions.registerPattern(
                "has_words", "match (?1) against (?2 in boolean mode)", types.resolve(StandardBasicTypes.BOOLEAN));
        functions.registerPattern("has_word", HAS_WORD, types.resolve(StandardBasicTypes.BOOLEAN));
    }
}
