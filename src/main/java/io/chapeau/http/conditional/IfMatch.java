package io.chapeau.http.conditional;

import io.chapeau.http.problem.ProblemError;
import io.chapeau.http.problem.ProblemException;
import io.chapeau.http.problem.ProblemType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The precondition of every change: the version that the client has seen. Without it two editors would
 * overwrite each other unseen.
 *
 * @param tags the opaque tags that were sent; empty stands for {@code *}, a deliberate override
 */
public record IfMatch(Set<String> tags) {

    private static final Pattern VERSION = Pattern.compile("0|[1-9][0-9]{0,8}");
    private static final Pattern STRONG = Pattern.compile("\\s*\"([\\x21\\x23-\\x7E]*)\"\\s*(?:,|$)");

    /** Of whoever has seen this version. */
    public static IfMatch of(int version) {
        return new IfMatch(Set.of(Integer.toString(version)));
    }

    /** Reads the header: 428 when it is missing, 400 when it is not a list of strong tags. */
    public static IfMatch required(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw ProblemType.PRECONDITION_REQUIRED.because(
                    "Send If-Match with the ETag of the entity as you read it, or * to override deliberately.");
        }
        if (header.strip().equals("*")) {
            return new IfMatch(Set.of());
        }
        if (header.contains("W/")) {
            throw refused("The tag is weak. A proxy on the way probably compressed the answer and weakened its"
                    + " ETag; ask it to leave management answers alone.");
        }
        return new IfMatch(parsed(header));
    }

    /** Refuses with 412 unless the current version is one that the client has seen. */
    public void require(int currentVersion) {
        if (!allows(currentVersion)) {
            throw stale(currentVersion, List.of());
        }
    }

    /** Whether the client has seen this version, or does not mind. */
    public boolean allows(int currentVersion) {
        return tags.isEmpty() || tags.contains(Integer.toString(currentVersion));
    }

    /** The latest version before this one that the client has seen. */
    public OptionalInt latestBefore(int currentVersion) {
        return tags.stream()
                .filter(tag -> VERSION.matcher(tag).matches())
                .mapToInt(Integer::parseInt)
                .filter(version -> version < currentVersion)
                .max();
    }

    /** 412 with the current tag, and with what else a client needs to know before it tries again. */
    public static ProblemException stale(int currentVersion, List<ProblemError> changes) {
        String current = EntityTag.ofVersion(currentVersion);
        List<ProblemError> errors = new ArrayList<>();
        errors.add(ProblemError.ofHeader("If-Match", "stale", "The current ETag is " + current + "."));
        errors.addAll(changes);
        return ProblemType.STALE
                .because("The entity is at " + current + " now. Read it again, merge, and send the new ETag.", errors)
                .withHeader("ETag", current);
    }

    private static Set<String> parsed(String header) {
        Set<String> tags = new HashSet<>();
        Matcher matcher = STRONG.matcher(header);
        int end = 0;
        while (end < header.length()) {
            if (!matcher.find(end) || matcher.start() != end) {
                throw refused("If-Match is a list of quoted tags such as \"7\", or *.");
            }
            tags.add(matcher.group(1));
            end = matcher.end();
        }
        return tags;
    }

    private static RuntimeException refused(String detail) {
        return ProblemType.MALFORMED_REQUEST.because(detail, ProblemError.ofHeader("If-Match", "malformed", detail));
    }
}
