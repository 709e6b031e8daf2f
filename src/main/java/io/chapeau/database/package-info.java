/** The two databases: connection, start-up checks, shared secrets and the sealing of private text. */
@NullMarked
package io.chapeau.database;

import org.jspecify.annotations.NullMarked;
