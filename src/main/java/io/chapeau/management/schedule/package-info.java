/** Times as editors name them, and the one thread that does at its time what features have planned. */
@NullMarked
package io.chapeau.management.schedule;

import org.jspecify.annotations.NullMarked;
