package io.chapeau.discussion.ban;

import java.time.Instant;
import java.util.List;

/**
 * What people say to whom nobody objects: in several languages, in few words and in more, with and without marks. They
 * have in common only what nearly every comment has in Latin letters.
 */
final class HarmlessComments {

    private static final List<Comment> ALL = List.of(
            new Comment("Anna", "Thank you, that was a great article. It reminds me of my first winter by the sea!"),
            new Comment("Jörg B.", "Sehr schön geschrieben, danke. Ich hätte gern noch mehr davon gelesen"),
            new Comment("Maria da Silva", "gostei muito, uma boa receita, não conhecia"),
            new Comment("Élodie", "Merci ! Je ne savais rien de tout cela, et mes enfants non plus."),
            new Comment("Mehmet", "Bence en güzel tarif bu, çok teşekkürler"),
            new Comment("Kaisa Lehto", "Kiitos tästä jutusta luin sen kahdesti"));

    private HarmlessComments() {}

    private record Comment(String authorName, String text) {}

    /** Whether an expression is found in every one of them, and so in nearly every other. */
    static boolean areAllHitBy(String expression) {
        BanList alone = BanList.of(BanKind.PATTERN, expression);
        return ALL.stream()
                .allMatch(comment -> alone.hits(comment.authorName(), List.of(comment.text()), Instant.EPOCH));
    }
}
