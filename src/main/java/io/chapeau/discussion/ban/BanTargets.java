package io.chapeau.discussion.ban;

import io.chapeau.database.Sealing;
import io.chapeau.discussion.words.FoldedText;
import io.chapeau.discussion.words.LinearPattern;
import io.chapeau.http.contract.TextRules;
import io.chapeau.http.problem.ProblemType;
import io.chapeau.http.problem.Violations;
import io.chapeau.network.AddressLiteral;
import io.chapeau.network.ClientAddress;
import io.chapeau.network.ClientHashes;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a moderator wants to ban; what cannot be read is refused with its place and remedy. */
@ApplicationScoped
class BanTargets {

    private static final Pattern EMAIL = Pattern.compile(TextRules.EMAIL);
    private static final Pattern DOMAIN = Pattern.compile(TextRules.EMAIL_DOMAIN);
    private static final int IPV4_BYTES = 4;
    private static final int LONGEST_WORDS = 200;

    private final BanHashes hashes;
    private final ClientHashes clients;
    private final CommenterRepository commenters;
    private final Sealing sealing;

    BanTargets(BanHashes hashes, ClientHashes clients, CommenterRepository commenters, Sealing sealing) {
        this.hashes = hashes;
        this.clients = clients;
        this.commenters = commenters;
        this.sealing = sealing;
    }

    BanTarget of(BanInput input) {
        Violations violations = new Violations();
        BanTarget target = read(input, violations);
        violations.throwIfAny(ProblemType.INVALID);
        if (target == null) {
            throw new IllegalStateException("What is no target is a violation");
        }
        return target;
    }

    /** Whether a sealed e-mail address is the one that is meant, in whatever spelling. */
    boolean isMeant(BanTarget target, byte[] sealedEmail) {
        return Arrays.equals(hashes.email(sealing.open(sealedEmail)), target.hash());
    }

    /** Whether a sealed e-mail address has the domain that is meant, or one below it. */
    boolean isWithin(BanTarget target, byte[] sealedEmail) {
        return hashes.domainsOf(sealing.open(sealedEmail)).stream()
                .anyMatch(hash -> Arrays.equals(hash, target.hash()));
    }

    private @Nullable BanTarget read(BanInput input, Violations violations) {
        if (input.commentId() == null && input.value() != null) {
            return ofValue(input.kind(), input.value(), violations);
        }
        if (input.commentId() != null && input.value() == null) {
            return ofComment(input, violations);
        }
        violations.add("/value", "exactlyOne", "Send either value or commentId.");
        return null;
    }

    private @Nullable BanTarget ofComment(BanInput input, Violations violations) {
        if (!input.kind().isHashed()) {
            violations.add("/commentId", "kind", "Words and expressions are banned by value.");
            return null;
        }
        Optional<CommenterRepository.Commenter> found =
                Optional.ofNullable(input.commentId()).flatMap(commenters::of);
        if (found.isEmpty()) {
            violations.add("/commentId", "unknown", "There is no such comment, or its author was erased.");
            return null;
        }
        CommenterRepository.Commenter commenter = found.get();
        String email = sealing.open(commenter.email());
        if (email.isEmpty()) {
            violations.add("/commentId", "staff", "This comment speaks for the site.");
            return null;
        }
        byte[] hash =
                switch (input.kind()) {
                    case EMAIL -> hashes.email(email);
                    case DOMAIN -> hashes.domainOf(email);
                    case ADDRESS -> commenter.clientHash();
                    default -> commenter.networkHash();
                };
        if (hash == null || (input.kind().isOfClient() && commenter.createdAt().isBefore(clients.start()))) {
            violations.add(
                    "/commentId",
                    "clientUnknown",
                    "Of the client of this comment nothing is known any more: the key of its hash is destroyed.");
            return null;
        }
        return new BanTarget(input.kind(), hash, null, input.kind() == BanKind.EMAIL ? hashes.domainOf(email) : null);
    }

    private @Nullable BanTarget ofValue(BanKind kind, String value, Violations violations) {
        return switch (kind) {
            case EMAIL ->
                EMAIL.matcher(value).matches()
                        ? new BanTarget(kind, hashes.email(value), null, hashes.domainOf(value))
                        : wrong(violations, "Send an e-mail address such as name@example.org.");
            case DOMAIN ->
                DOMAIN.matcher(value).matches()
                        ? new BanTarget(kind, hashes.domain(value), null)
                        : wrong(
                                violations,
                                "Send the domain of an e-mail address such as spam.example, without @, * and path. It stands for"
                                        + " the domains below it too.");
            case ADDRESS -> ofAddress(value, violations);
            case NETWORK -> ofNetwork(value, violations);
            case WORD -> ofWord(value, violations);
            case PATTERN -> ofPattern(value, violations);
        };
    }

    private @Nullable BanTarget ofAddress(String value, Violations violations) {
        try {
            return new BanTarget(BanKind.ADDRESS, clients.client(new ClientAddress(AddressLiteral.read(value))), null);
        } catch (IllegalArgumentException malformed) {
            return wrong(violations, "Send an address such as 203.0.113.7 or 2001:db8::7.");
        }
    }

    private @Nullable BanTarget ofNetwork(String value, Violations violations) {
        int slash = value.indexOf('/');
        try {
            InetAddress address = AddressLiteral.read(value.substring(0, Math.max(slash, 0)));
            String bits = address.getAddress().length == IPV4_BYTES ? "24" : "48";
            if (value.substring(slash + 1).equals(bits)) {
                return new BanTarget(BanKind.NETWORK, clients.network(new ClientAddress(address)), null);
            }
        } catch (IllegalArgumentException malformed) {
            // The same words for both: a network of another size is as little a value as something else.
        }
        return wrong(
                violations,
                "Send a network with 24 bits of IPv4 or 48 bits of IPv6, such as 203.0.113.0/24 or 2001:db8:1::/48.");
    }

    /** A word can be read again by every moderator, and an erasure leaves it: whose address it is would stay with it. */
    private @Nullable BanTarget ofWord(String value, Violations violations) {
        if (EMAIL.matcher(value.strip()).matches()) {
            return wrong(
                    violations,
                    "This is an e-mail address. Use kind email, which hits its owner and keeps nothing but a hash.");
        }
        return value.length() > LONGEST_WORDS || FoldedText.of(value).isEmpty()
                ? wrong(violations, "Send letters or digits, " + LONGEST_WORDS + " characters at most.")
                : new BanTarget(BanKind.WORD, hashes.word(value), value);
    }

    private @Nullable BanTarget ofPattern(String value, Violations violations) {
        if (value.length() > LinearPattern.LONGEST) {
            return wrong(violations, "An expression has " + LinearPattern.LONGEST + " characters at most.");
        }
        try {
            LinearPattern pattern = LinearPattern.of(value);
            if (!pattern.isQuick()) {
                return wrong(
                        violations,
                        "The expression takes too long to be looked for: its counted repetitions, as in .{0,200}, come to too"
                                + " much. Write smaller numbers, or * or + in their place.");
            }
            if (pattern.isIn("") || HarmlessComments.areAllHitBy(value)) {
                return wrong(
                        violations,
                        "The expression is found in nearly every comment. Write more of what it is to find.");
            }
            return new BanTarget(BanKind.PATTERN, hashes.pattern(value), value);
        } catch (IllegalArgumentException malformed) {
            return wrong(violations, "This is no expression of RE2: " + malformed.getMessage() + ".");
        }
    }

    private static @Nullable BanTarget wrong(Violations violations, String words) {
        violations.add("/value", "value", words);
        return null;
    }
}
