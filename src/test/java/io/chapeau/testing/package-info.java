/** What tests share: the database they run on and a client for each role. */
@NullMarked
package io.chapeau.testing;

import org.jspecify.annotations.NullMarked;
