package io.chapeau.content;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The addresses in the web to which a body leads: of links, posts and embeds. */
public final class LinksOut {
    private LinksOut() {}

    /** Each address once, in the order of the text; relative ones and those of mail and telephone are not among them. */
    public static List<String> of(Body body) {
        Set<String> addresses = new LinkedHashSet<>();
        for (Block block : body.blocks()) {
            for (List<Span> run : RunMapping.runs(block)) {
                run.forEach(span -> add(addresses, span));
            }
            switch (block) {
                case SocialPost post when post.url() != null -> addresses.add(post.url());
                case Embed embed -> addresses.add(embed.url());
                default -> {}
            }
        }
        return new ArrayList<>(addresses);
    }

    private static void add(Set<String> addresses, Span span) {
        if (span instanceof TextSpan text
                && text.link() != null
                && UrlRule.isWeb(text.link().href())) {
            addresses.add(text.link().href());
        }
    }
}
