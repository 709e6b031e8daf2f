/** Chapeau, a headless CMS. */
@NullMarked
package io.chapeau;

import org.jspecify.annotations.NullMarked;
