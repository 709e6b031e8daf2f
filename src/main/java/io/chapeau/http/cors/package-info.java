/** Cross-origin access: open for what is public; management is for the origins that the operator names. */
@NullMarked
package io.chapeau.http.cors;

import org.jspecify.annotations.NullMarked;
