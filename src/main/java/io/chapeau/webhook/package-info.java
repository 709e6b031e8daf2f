/** Webhooks: signed requests that tell other systems of changes (Standard Webhooks 1.0), at least once and in order. */
@NullMarked
package io.chapeau.webhook;

import org.jspecify.annotations.NullMarked;
