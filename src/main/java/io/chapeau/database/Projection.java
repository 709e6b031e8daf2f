package io.chapeau.database;

/**
 * Where articles lie in the shape in which they are delivered: as published for readers, as their working copies are
 * for previews. Both databases have tables of the same shape, so one statement serves either.
 */
public enum Projection {
    PUBLISHED("chapeau_public"),
    PREVIEW("chapeau_preview");

    private static final String PLACE = "{projection}";

    private final String database;

    Projection(String database) {
        this.database = database;
    }

    /** The statement with this database in the place of <code>{projection}</code>. */
    public String in(String statement) {
        return statement.replace(PLACE, database);
    }
}
