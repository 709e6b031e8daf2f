/** Keyset pages: signed cursors, page envelopes and the Link header. */
@NullMarked
package io.chapeau.http.paging;

import org.jspecify.annotations.NullMarked;
