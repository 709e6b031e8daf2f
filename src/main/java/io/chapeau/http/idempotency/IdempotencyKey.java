package io.chapeau.http.idempotency;

import io.chapeau.http.problem.ProblemError;
import io.chapeau.http.problem.ProblemType;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The word by which a client recognises its own request.
 *
 * @param owner whose word it is: two clients may choose the same one
 * @param value 1 to 255 visible ASCII characters, best a random UUID
 */
record IdempotencyKey(String owner, String value) {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern VALUE = Pattern.compile("[\\x21-\\x7E]{1,255}");

    /** @param values every value of the header; anything but a single proper one is a 400 */
    static IdempotencyKey of(String owner, List<String> values) {
        String value = values.getFirst();
        if (values.size() > 1 || !VALUE.matcher(value).matches()) {
            String detail = "Idempotency-Key is one value of 1 to 255 visible ASCII characters, such as a random UUID.";
            throw ProblemType.MALFORMED_REQUEST.because(detail, ProblemError.ofHeader(HEADER, "malformed", detail));
        }
        return new IdempotencyKey(owner, value);
    }

    /** The key of one part of the request; no client can send it, for a space is in it. */
    IdempotencyKey ofPart(String part) {
        return new IdempotencyKey(owner, value + " " + part);
    }

    /** Says nothing: the value opens the stored answer, and the owner may be the address of a client. */
    @Override
    public String toString() {
        return "IdempotencyKey[hidden]";
    }
}
