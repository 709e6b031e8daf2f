/** What readers get from memory is what they would get from the database. */
@NullMarked
package io.chapeau.delivery.hot;

import org.jspecify.annotations.NullMarked;
