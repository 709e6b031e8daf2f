package io.chapeau.content;

/** One block of a body. The set is closed, so every writer is a complete switch and nothing else can be stored. */
public sealed interface Block
        permits Paragraph,
                Heading,
                Quote,
                SocialPost,
                Callout,
                ListBlock,
                Table,
                Image,
                Gallery,
                Embed,
                CodeBlock,
                Divider,
                Footnotes {}
