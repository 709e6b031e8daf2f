package io.chapeau.webhook.egress;

import org.jspecify.annotations.Nullable;

/**
 * What a receiver answered.
 *
 * @param start the first kilobyte of the body, as text
 * @param retryAfter the header as it came
 */
public record EgressAnswer(
        int status, String start, @Nullable String retryAfter) {}
