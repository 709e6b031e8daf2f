/** Webhooks over HTTP, against receivers that misbehave. */
@NullMarked
package io.chapeau.webhook;

import org.jspecify.annotations.NullMarked;
