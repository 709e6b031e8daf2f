/** Addresses of machines and blocks of them: who a client is, and what belongs to a network. */
@NullMarked
package io.chapeau.network;

import org.jspecify.annotations.NullMarked;
