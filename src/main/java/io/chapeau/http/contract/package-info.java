/** The contract at run time: parameters and bodies are checked against the schemas that the contract publishes. */
@NullMarked
package io.chapeau.http.contract;

import org.jspecify.annotations.NullMarked;
