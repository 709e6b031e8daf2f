/**
 * The MariaDB server that comes with the product and runs beside it as a process of its own.
 *
 * <p>{@link io.chapeau.database.embedded.EmbeddedMariaDb#start} is the way in. The server's program is unpacked from
 * the class path, its files lie under {@code mariadb} in the data directory, and one JVM at a time owns them.
 */
@NullMarked
package io.chapeau.database.embedded;

import org.jspecify.annotations.NullMarked;
