/** Many changes in one request. Each is routed, validated and authorised as if it had come by itself. */
@NullMarked
package io.chapeau.batch;

import org.jspecify.annotations.NullMarked;
