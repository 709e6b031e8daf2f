/** Cross-origin access: open for what is public, absent for management. */
@NullMarked
package io.chapeau.http.cors;

import org.jspecify.annotations.NullMarked;
