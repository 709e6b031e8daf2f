/**
 * Addresses of machines and blocks of them: who a client is, what belongs to a network, and the keyed hashes that are all
 * that is ever stored of a client.
 */
@NullMarked
package io.chapeau.network;

import org.jspecify.annotations.NullMarked;
