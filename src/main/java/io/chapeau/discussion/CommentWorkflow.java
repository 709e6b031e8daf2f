package io.chapeau.discussion;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The state machine of a comment, all of it: what may be done to it in which state ({@link #verdict}), and where each
 * action can lead at all ({@link #require}, which every step passes). Nothing here looks at the database or at the
 * request.
 *
 * <ul>
 *   <li>Moderators decide, and revise what was decided, in any direction.
 *   <li>What its author has taken back is nobody's to show: a moderator can only delete it.
 *   <li>What is deleted stays so, unless its deletion is undone.
 *   <li>The last decision of a moderator can be undone: the comment stands again where it stood before. An undo cannot
 *       be undone, and neither can a decision after which the author has acted. Whoever names a decision, as the undo of
 *       an action on many does, also undoes one after which all others are undone.
 *   <li>Moderators may change its words. It stands where it stood, and so do the decisions about it.
 *   <li>For a short time its author edits or withdraws a comment, unless a moderator has refused it. What readers see
 *       waits anew after an edit, where the policy does not approve it at once.
 *   <li>The external check has its say while a comment waits: it goes on waiting, or whoever applies the answer finds
 *       that it is spam or that the policy approves it.
 *   <li>Of a submission, an edit and a check, the rules and the policy choose among the states they can lead to.
 *   <li>An action whose result is there already is no refusal: it changes nothing. But what only the rules have found
 *       to be spam a moderator can say too; from then on it is a moderator's word.
 * </ul>
 */
final class CommentWorkflow {

    private static final Set<CommentAction> BY_MODERATORS = EnumSet.range(CommentAction.APPROVE, CommentAction.UNDO);

    /** Neither its author nor a moderator has ended it. */
    private static final Set<CommentStatus> LIVE = EnumSet.range(CommentStatus.PENDING, CommentStatus.SPAM);

    /** What the rules and the policy choose from. */
    private static final Set<CommentStatus> BY_THE_RULES =
            Collections.unmodifiableSet(EnumSet.of(CommentStatus.PENDING, CommentStatus.APPROVED, CommentStatus.SPAM));

    private static final Set<CommentStatus> NOWHERE = Set.of();

    private CommentWorkflow() {}

    /**
     * The facts on which the machine decides.
     *
     * @param undo where undoing the last decision leads; null: there is none to undo
     * @param decided whether a moderator has decided, and not the rules
     * @param fresh whether its author's time has not run out
     */
    record State(CommentStatus status, @Nullable CommentStatus undo, boolean decided, boolean fresh) {

        /** The same before what led away from there is undone by name. What is deleted for good stays so. */
        State undoing(@Nullable CommentStatus back) {
            return status == CommentStatus.DELETED ? this : new State(status, back, decided, fresh);
        }
    }

    /** What becomes of an action. */
    sealed interface Verdict {

        /** It leads there. */
        record To(CommentStatus next) implements Verdict {}

        /** Its result is there already: nothing is done and nothing refused. */
        record Done() implements Verdict {}

        /** It conflicts with the state, in words for the client. */
        record Refused(String reason) implements Verdict {}
    }

    static Verdict verdict(CommentAction action, State state) {
        return switch (action) {
            case APPROVE -> decision(CommentStatus.APPROVED, state);
            case REJECT -> decision(CommentStatus.REJECTED, state);
            case SPAM ->
                state.status() == CommentStatus.SPAM && !state.decided()
                        ? new Verdict.To(CommentStatus.SPAM)
                        : decision(CommentStatus.SPAM, state);
            case DELETE ->
                state.status() == CommentStatus.DELETED ? new Verdict.Done() : new Verdict.To(CommentStatus.DELETED);
            case REVISE -> revision(state);
            case UNDO ->
                state.undo() == null
                        ? refused("There is no decision to undo: the last step was not a moderator's, or is an undo.")
                        : new Verdict.To(state.undo());
            case EDIT -> edit(state);
            case WITHDRAW -> withdrawal(state);
            case CHECK ->
                state.status() == CommentStatus.PENDING
                        ? new Verdict.To(CommentStatus.PENDING)
                        : refused("Only a comment that waits is checked.");
            case SUBMIT -> throw new IllegalArgumentException("A comment that is there cannot be submitted");
        };
    }

    /** What a moderator can do now with some effect, in the order of the catalogue. */
    static List<CommentAction> moderatorsActions(State state) {
        return BY_MODERATORS.stream()
                .filter(action -> verdict(action, state) instanceof Verdict.To)
                .toList();
    }

    /** Where a comment stands when an action can take it elsewhere, for some facts. */
    static Set<CommentStatus> leftBy(CommentAction action) {
        Set<CommentStatus> left = EnumSet.noneOf(CommentStatus.class);
        for (CommentStatus status : CommentStatus.values()) {
            if (statesOf(status)
                    .anyMatch(state ->
                            verdict(action, state) instanceof Verdict.To(CommentStatus next) && next != status)) {
                left.add(status);
            }
        }
        return left;
    }

    /** All that the machine can tell apart where a comment stands. */
    private static Stream<State> statesOf(CommentStatus status) {
        return Stream.of(true, false).flatMap(decided -> Stream.of(true, false)
                .flatMap(fresh -> Stream.of(
                        new State(status, null, decided, fresh),
                        new State(status, CommentStatus.PENDING, decided, fresh))));
    }

    /**
     * Holds a step to the machine, whoever has chosen where it leads.
     *
     * @param from null: the comment comes in
     * @throws IllegalStateException the action never leads there: a defect of the caller, and nothing may be kept
     */
    static void require(CommentAction action, @Nullable CommentStatus from, CommentStatus next) {
        if (!destinations(action, from).contains(next)) {
            throw new IllegalStateException("A comment that is " + (from == null ? "new" : from.word())
                    + " never becomes " + next.word() + " by " + action.word());
        }
    }

    /** Every state to which an action can lead from this one, for some facts. */
    static Set<CommentStatus> destinations(CommentAction action, @Nullable CommentStatus from) {
        if (from == null) {
            return action == CommentAction.SUBMIT ? BY_THE_RULES : NOWHERE;
        }
        return switch (action) {
            case SUBMIT -> NOWHERE;
            case APPROVE -> decided(CommentStatus.APPROVED, from);
            case REJECT -> decided(CommentStatus.REJECTED, from);
            case SPAM -> LIVE.contains(from) ? EnumSet.of(CommentStatus.SPAM) : NOWHERE;
            case DELETE -> from == CommentStatus.DELETED ? NOWHERE : EnumSet.of(CommentStatus.DELETED);
            case REVISE -> LIVE.contains(from) ? EnumSet.of(from) : NOWHERE;
            case UNDO ->
                EnumSet.complementOf(
                        from == CommentStatus.SPAM
                                ? EnumSet.of(CommentStatus.DELETED)
                                : EnumSet.of(CommentStatus.DELETED, from));
            case WITHDRAW -> LIVE.contains(from) ? EnumSet.of(CommentStatus.WITHDRAWN) : NOWHERE;
            case CHECK -> from == CommentStatus.PENDING ? BY_THE_RULES : NOWHERE;
            case EDIT ->
                switch (from) {
                    case APPROVED -> BY_THE_RULES;
                    case PENDING -> EnumSet.of(CommentStatus.PENDING, CommentStatus.SPAM);
                    case REJECTED, SPAM -> EnumSet.of(from);
                    case WITHDRAWN, DELETED -> NOWHERE;
                };
        };
    }

    private static Set<CommentStatus> decided(CommentStatus decision, CommentStatus from) {
        return from != decision && LIVE.contains(from) ? EnumSet.of(decision) : NOWHERE;
    }

    private static Verdict decision(CommentStatus decision, State state) {
        if (state.status() == decision) {
            return new Verdict.Done();
        }
        return switch (state.status()) {
            case PENDING, APPROVED, REJECTED, SPAM -> new Verdict.To(decision);
            case WITHDRAWN -> refused("Its author has taken the comment back. It can only be deleted.");
            case DELETED -> deleted(state);
        };
    }

    private static Verdict revision(State state) {
        return switch (state.status()) {
            case PENDING, APPROVED, REJECTED, SPAM -> new Verdict.To(state.status());
            case WITHDRAWN -> refused("Its author has taken the comment back. It can only be deleted.");
            case DELETED -> deleted(state);
        };
    }

    private static Verdict deleted(State state) {
        return refused(
                state.undo() == null
                        ? "The comment is deleted for good."
                        : "The comment is deleted. Undo that first with POST …/undo.");
    }

    /** Leads to where it is or back to the queue; whoever applies the edit may find that it is approved at once. */
    private static Verdict edit(State state) {
        if (state.status() == CommentStatus.WITHDRAWN) {
            return refused("You have taken the comment back. Write a new one.");
        }
        return authorsStep(state, state.status() == CommentStatus.APPROVED ? CommentStatus.PENDING : state.status());
    }

    private static Verdict withdrawal(State state) {
        return state.status() == CommentStatus.WITHDRAWN
                ? new Verdict.Done()
                : authorsStep(state, CommentStatus.WITHDRAWN);
    }

    private static Verdict authorsStep(State state, CommentStatus next) {
        if (isRefused(state)) {
            return refused("A moderator has decided: readers will not see the comment.");
        }
        return state.fresh()
                ? new Verdict.To(next)
                : refused("The time for that is over: a comment can be edited and withdrawn for 15 minutes.");
    }

    /** What the rules alone have refused looks to its author like what waits. */
    private static boolean isRefused(State state) {
        return switch (state.status()) {
            case PENDING, APPROVED, WITHDRAWN -> false;
            case REJECTED, SPAM -> state.decided();
            case DELETED -> true;
        };
    }

    private static Verdict refused(String reason) {
        return new Verdict.Refused(reason);
    }
}
