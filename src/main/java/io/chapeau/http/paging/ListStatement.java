package io.chapeau.http.paging;

import io.chapeau.database.FullText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A list as one query: constant fragments joined by {@code and}, values only as named parameters. Whoever
 * adds a fragment writes a literal; input goes through {@link #where(String, String, Object)} as a value.
 */
public final class ListStatement {

    private final String select;
    private final String from;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private @Nullable String identity;
    private @Nullable Words words;

    /**
     * @param select a select clause that yields one record a row, in JPQL or SQL as its queries expect
     * @param from a from clause in the same language
     */
    public ListStatement(String select, String from) {
        this.select = select;
        this.from = from;
    }

    public ListStatement where(String condition) {
        conditions.add(condition);
        return this;
    }

    public ListStatement where(String condition, String parameter, Object value) {
        conditions.add(condition);
        parameters.put(parameter, value);
        return this;
    }

    /** Only rows with these words in a column that has a full-text index; in JPQL, and once in a statement. */
    public ListStatement whereWords(String column, FullText words) {
        where("has_words(" + column + ", :words)", "words", words.everyWord());
        return whereAnywhere(column, words);
    }

    /**
     * The same rows, found in whichever way reads less for a page: {@link WordReading} decides. In JPQL, behind the
     * conditions that an index has in the order of the page, and of a statement that is identified.
     */
    public ListStatement whereWordsSomehow(String column, FullText searched) {
        words = new Words(column, searched, copy());
        return this;
    }

    /** @param indexed the statement as it was before the words */
    record Words(String column, FullText searched, ListStatement indexed) {}

    @Nullable
    Words words() {
        return words;
    }

    /** The same without the words that are found somehow. */
    ListStatement copy() {
        ListStatement copy = new ListStatement(select, from);
        copy.conditions.addAll(conditions);
        copy.parameters.putAll(parameters);
        copy.identity = identity;
        return copy;
    }

    /** The same rows, found by reading one after the other, where the other conditions leave few; in JPQL. */
    public ListStatement whereWordsRowByRow(String column, FullText words) {
        for (String beginning : words.beginnings()) {
            String parameter = "word" + parameters.size();
            where("has_word(" + column + ", :" + parameter + ")", parameter, beginning);
        }
        return whereAnywhere(column, words);
    }

    private ListStatement whereAnywhere(String column, FullText words) {
        for (String word : words.anywhere()) {
            String parameter = "word" + parameters.size();
            where(column + " like :" + parameter, parameter, "%" + word + "%");
        }
        return this;
    }

    /** The value of a parameter that the from clause has. */
    public ListStatement with(String parameter, Object value) {
        parameters.put(parameter, value);
        return this;
    }

    /** Names the filters where equal lists may be written as different statements; cursors are bound to it. */
    public ListStatement identifiedBy(String filters) {
        identity = filters;
        return this;
    }

    String select() {
        return select;
    }

    String from() {
        return from;
    }

    String whereClause(List<String> more) {
        List<String> all = new ArrayList<>(conditions);
        all.addAll(more);
        return all.isEmpty() ? "" : " where " + String.join(" and ", all);
    }

    /** Values for the conditions and the from clause. */
    Map<String, Object> parameters() {
        return Collections.unmodifiableMap(parameters);
    }

    /** Identifies the filters, so that a cursor made for other ones is refused. */
    String fingerprint() {
        if (identity == null && words != null) {
            throw new IllegalStateException("A list whose words are found somehow is not identified");
        }
        return identity == null ? from + conditions + parameters : identity;
    }
}
