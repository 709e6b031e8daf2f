package io.chapeau.content.text;

import io.chapeau.content.Block;
import io.chapeau.content.Body;
import io.chapeau.content.Gallery;
import io.chapeau.content.Image;
import java.util.ArrayList;
import java.util.List;

/** The images of a body. */
public final class ImagesIn {
    private ImagesIn() {}

    /** All images in the order of the text, those of galleries among them. */
    public static List<Image> of(Body body) {
        List<Image> images = new ArrayList<>();
        for (Block block : body.blocks()) {
            switch (block) {
                case Image image -> images.add(image);
                case Gallery gallery -> images.addAll(gallery.images());
                default -> {}
            }
        }
        return images;
    }
}
