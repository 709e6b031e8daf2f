package io.chapeau.database;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Repeats a whole {@code @Transactional} call that the database gave up for the sake of another one, in a new
 * transaction with a fresh session. The call must do nothing outside its transaction that cannot be repeated.
 * A version conflict is an answer to the client, not a hiccup, and is never repeated.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface RetryTransient {}
