package io.chapeau.batch;

import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * One thing to do.
 *
 * @param pointer where it stands in the request, as JSON Pointer
 * @param bodyPointer where its body stands
 * @param path of what it is done to
 * @param content all that makes it another step when it differs
 */
record BatchStep(String pointer, String bodyPointer, String path, Object content, Supplier<RestResponse<?>> work) {}
