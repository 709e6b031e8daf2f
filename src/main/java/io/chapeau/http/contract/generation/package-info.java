/** Runs in the build only: completes the generated contract with what follows from the types and from rules. */
@NullMarked
package io.chapeau.http.contract.generation;

import org.jspecify.annotations.NullMarked;
