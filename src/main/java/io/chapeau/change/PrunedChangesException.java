package io.chapeau.change;

/** Changes after the number asked for are no longer kept; who needs them has to start anew. */
public final class PrunedChangesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PrunedChangesException(long after, long prunedThrough) {
        super("Changes up to " + prunedThrough + " are no longer kept; asked for those after " + after);
    }
}
