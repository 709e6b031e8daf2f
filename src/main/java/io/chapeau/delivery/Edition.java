package io.chapeau.delivery;

/** Which state of the site an answer shows. */
public enum Edition {
    /** What is published, for everybody. */
    PUBLISHED("delivery", "/v1/", "public, no-cache", "Nothing that is published has this address."),
    /** What would be published if every working copy were, for those who may know it. */
    PREVIEW("preview", "/v1/preview/", "private, no-store", "No working copy has this address.");

    private final String database;
    private final String root;
    private final String cacheControl;
    private final String nothingHere;

    Edition(String database, String root, String cacheControl, String nothingHere) {
        this.database = database;
        this.root = root;
        this.cacheControl = cacheControl;
        this.nothingHere = nothingHere;
    }

    /** The name of the datasource that it is read from. */
    public String database() {
        return database;
    }

    /** The path below which it lies, with a slash at its end. */
    String root() {
        return root;
    }

    /** Whether everybody may see it. */
    boolean isPublic() {
        return this == PUBLISHED;
    }

    /** What caches may do with it. */
    String cacheControl() {
        return cacheControl;
    }

    /** What is said of an address that leads nowhere. */
    String nothingHere() {
        return nothingHere;
    }
}
