/**
 * How fast the packaged product is, against yardsticks that run beside it: {@code ./mvnw -Pbenchmark,rehearsal verify}. Nothing
 * here is part of the tests, and no figure fails a build; each is shown with the target that it has.
 */
@NullMarked
package io.chapeau.benchmark;

import org.jspecify.annotations.NullMarked;
