package io.chapeau.database;

import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.FunctionContributor;
import org.hibernate.query.sqm.function.SqmFunctionRegistry;
import org.hibernate.type.BasicTypeRegistry;
import org.hibernate.type.StandardBasicTypes;

/**
 * Gives JPQL the predicate {@code has_words(column, words)}, MariaDB's full-text match in boolean mode, and the function
 * {@code words_of(column)}: the words that the match would find in a text, each behind a space.
 */
public class FullTextFunction implements FunctionContributor {

    @Override
    public void contributeFunctions(FunctionContributions contributions) {
        SqmFunctionRegistry functions = contributions.getFunctionRegistry();
        BasicTypeRegistry types = contributions.getTypeConfiguration().getBasicTypeRegistry();
        functions.registerPattern(
                "has_words", "match (?1) against (?2 in boolean mode)", types.resolve(StandardBasicTypes.BOOLEAN));
        functions.registerPattern(
                "words_of",
                "concat(' ', regexp_replace(?1, '[^[:alnum:]_]+', ' '))",
                types.resolve(StandardBasicTypes.STRING));
    }
}
