/** What editors and writers say to each other about an article; no reader and no integrator ever sees it. */
@NullMarked
package io.chapeau.management.article.note;

import org.jspecify.annotations.NullMarked;
