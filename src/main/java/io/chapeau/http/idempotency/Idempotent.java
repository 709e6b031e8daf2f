package io.chapeau.http.idempotency;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets a client that lost its connection send a POST again without fear: under the same Idempotency-Key the
 * operation is done once, and every further request gets the answer of that one time.
 *
 * <p>Stands on the resource method, before {@code If-Match} is looked at: a repeated request must meet its own
 * answer, not the version that it has made. Everything that the method does to the database is one transaction
 * with the key, so a crash leaves either both or neither; but for a method {@link #inSteps}.
 *
 * <p>Source: draft-ietf-httpapi-idempotency-key-header.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Idempotent {

    /** Attribute of the security identity: the id of the principal, which a key belongs to. */
    String PRINCIPAL_ID = "principal-id";

    /** What a client is told of an operation {@link #inSteps}. */
    String STEPS = " It is committed step by step: if the server stops or loses the database in the midst, what is"
            + " done stays done. Its Idempotency-Key is then refused with 409 for up to 5 minutes; after that the same"
            + " request is done anew, on what it means by then.";

    /** Whether the method honours the key itself, part by part, through {@link IdempotentParts}. */
    @Nonbinding
    boolean inParts() default false;

    /**
     * Whether the method commits by itself, step by step: it runs in no transaction of the key, and is called anew when
     * it ended without an answer.
     */
    @Nonbinding
    boolean inSteps() default false;
}
