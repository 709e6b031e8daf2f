package io.chapeau.delivery;

import jakarta.enterprise.context.RequestScoped;

/**
 * The edition that the current request is about. It is the published one unless the operation that was matched says
 * otherwise: no parameter and no header decides it, and whoever forgets to say anything shows what everybody may see.
 */
@RequestScoped
public class CurrentEdition {

    private Edition edition = Edition.PUBLISHED;

    Edition edition() {
        return edition;
    }

    /** From now on this request reads working copies. Only operations that check who asks may call it. */
    public void preview() {
        edition = Edition.PREVIEW;
    }
}
