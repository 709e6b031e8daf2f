package io.chapeau.content;

import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** OWASP's sanitizer with a parser of its own, set to {@link HtmlProfile}. */
final class OwaspSanitizer {
    private static final PolicyFactory POLICY = policy();

    private OwaspSanitizer() {}

    static String sanitized(String html) {
        return POLICY.sanitize(html);
    }

    private static PolicyFactory policy() {
        HtmlPolicyBuilder policy =
                new HtmlPolicyBuilder().allowUrlProtocols(HtmlProfile.SCHEMES.toArray(String[]::new));
        HtmlProfile.ELEMENTS.forEach((element, attributes) -> policy.allowElements(element)
                .allowAttributes(attributes.toArray(String[]::new))
                .onElements(element));
        return policy.toFactory();
    }
}
