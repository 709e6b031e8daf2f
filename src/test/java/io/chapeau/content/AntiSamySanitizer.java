package io.chapeau.content;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.owasp.validator.html.AntiSamy;
import org.owasp.validator.html.CleanResults;
import org.owasp.validator.html.Policy;
import org.owasp.validator.html.PolicyException;
import org.owasp.validator.html.ScanException;

/** AntiSamy, which parses with NekoHTML, set to {@link HtmlProfile}. */
final class AntiSamySanitizer {
    private static final Set<String> ADDRESSES = Set.of("href", "src", "cite");

    private static final Policy POLICY = policy();

    private AntiSamySanitizer() {}

    static CleanResults scanned(String html) {
        try {
            return new AntiSamy().scan(html, POLICY, AntiSamy.DOM);
        } catch (ScanException | PolicyException refused) {
            throw new IllegalStateException(html, refused);
        }
    }

    private static Policy policy() {
        StringBuilder rules = new StringBuilder();
        StringBuilder names = new StringBuilder();
        HtmlProfile.ELEMENTS.forEach((element, attributes) -> {
            rules.append("<tag name=\"%s\" action=\"validate\">".formatted(element));
            attributes.forEach(attribute -> rules.append(attribute(attribute)));
            rules.append("</tag>");
            names.append("<literal value=\"%s\"/>".formatted(element));
        });
        String xml = """
                <anti-samy-rules>
                  <directives>
                    <directive name="omitXmlDeclaration" value="true"/>
                    <directive name="omitDoctypeDeclaration" value="true"/>
                    <directive name="maxInputSize" value="10000000"/>
                    <directive name="preserveSpace" value="true"/>
                    <directive name="formatOutput" value="false"/>
                    <directive name="entityEncodeIntlChars" value="false"/>
                  </directives>
                  <common-regexps/>
                  <common-attributes/>
                  <global-tag-attributes/>
                  <tags-to-encode/>
                  <tag-rules>%s</tag-rules>
                  <css-rules/>
                  <allowed-empty-tags><literal-list>%s</literal-list></allowed-empty-tags>
                </anti-samy-rules>
                """.formatted(rules, names);
        try {
            return Policy.getInstance(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        } catch (PolicyException malformed) {
            throw new IllegalStateException(xml, malformed);
        }
    }

    private static String attribute(String name) {
        String schemes = String.join("|", HtmlProfile.SCHEMES);
        String value =
                ADDRESSES.contains(name) ? "(?i)(?:(?:%s):.*|(?!//)[^:]*(?:[/?#].*)?)".formatted(schemes) : "(?s).*";
        return "<attribute name=\"%s\"><regexp-list><regexp value=\"%s\"/></regexp-list></attribute>"
                .formatted(name, value);
    }
}
