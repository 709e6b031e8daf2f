package io.chapeau.content.report;

/** Why a body can be refused. */
public enum ViolationCode {
    /** A value has another JSON type than it must have. */
    WRONG_TYPE("wrongType"),
    /** A required property is not there. */
    MISSING("missing"),
    /** A property that this object does not have. */
    UNKNOWN_PROPERTY("unknownProperty"),
    /** A value that is not one of the allowed ones. */
    UNKNOWN_VALUE("unknownValue"),
    /** A number outside its range, or a value that does not fit its neighbours. */
    OUT_OF_RANGE("outOfRange"),
    /** Two things share a key. */
    DUPLICATE_KEY("duplicateKey"),
    /** A character that no body may hold. */
    FORBIDDEN_CHARACTER("forbiddenCharacter"),
    /** An address that is not allowed. */
    URL_NOT_ALLOWED("urlNotAllowed"),
    /** The body is larger than {@link io.chapeau.content.BodyLimits} allows. */
    TOO_LARGE("tooLarge"),
    /** The body nests deeper than {@link io.chapeau.content.BodyLimits} allows. */
    TOO_DEEP("tooDeep"),
    /** More than {@link io.chapeau.content.BodyLimits#MAX_VIOLATIONS} were found. */
    VIOLATIONS_TRUNCATED("violationsTruncated");

    private final String value;

    ViolationCode(String value) {
        this.value = value;
    }

    /** The word in a {@link Violation}. */
    public String value() {
        return value;
    }
}
