package io.chapeau.content;

import java.util.List;

/**
 * Images that belong together; in a {@link Body} two at least.
 *
 * <p>In Portable Text: {@code {"_type": "gallery", "images": [{"_type": "image", …}, …]}}, each image with the
 * properties that it has as a block.
 */
public record Gallery(List<Image> images) implements Block {
    public Gallery {
        images = List.copyOf(images);
    }
}
