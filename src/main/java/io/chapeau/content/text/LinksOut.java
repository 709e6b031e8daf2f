package io.chapeau.content.text;

import io.chapeau.content.Block;
import io.chapeau.content.Body;
import io.chapeau.content.Embed;
import io.chapeau.content.RunMapping;
import io.chapeau.content.SocialPost;
import io.chapeau.content.Span;
import io.chapeau.content.TextSpan;
import io.chapeau.content.UrlRule;
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
