package io.chapeau.change;

/** What a change means to one side, editors or readers. */
enum Effect {
    /** Nothing. */
    NONE,
    /** It was not there before. */
    APPEARS,
    /** It is there as before, but looks different. */
    CHANGES,
    /** It is not there any more. */
    VANISHES
}
