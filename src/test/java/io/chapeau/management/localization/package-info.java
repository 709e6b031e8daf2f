@NullMarked
package io.chapeau.management.localization;

import org.jspecify.annotations.NullMarked;
