/** Lists of articles that editors put together by hand, such as what a home page shows. */
@NullMarked
package io.chapeau.management.collection;

import org.jspecify.annotations.NullMarked;
