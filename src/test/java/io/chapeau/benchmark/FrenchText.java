package io.chapeau.benchmark;

import java.util.List;
import java.util.Random;

/** Texts of our own about a harbour town, as long as an article is, put together from a small vocabulary. */
final class FrenchText {

    private static final List<String> WHO = List.of(
            "La grue du vieux port",
            "Le boulanger de la rue haute",
            "Une institutrice à la retraite",
            "Le gardien du phare",
            "La première équipe du matin",
            "Un pêcheur que tout le monde connaît",
            "L’adjointe au maire",
            "Le dernier bac",
            "La fanfare du quartier",
            "Un voyageur sans bagages",
            "L’éclusière",
            "Le marchand de journaux",
            "La jeune cheffe de chantier",
            "Un chien jaune");
    private static final List<String> DOES = List.of(
            "attend",
            "raconte",
            "observe",
            "défend",
            "retrouve",
            "photographie",
            "mesure",
            "oublie",
            "espère",
            "célèbre",
            "redoute",
            "préfère");
    private static final List<String> WHAT = List.of(
            "la marée du soir",
            "les travaux de la digue",
            "le prix du poisson",
            "l’ancienne fabrique de cordes",
            "les lumières de l’autre rive",
            "le bruit des chaînes",
            "la réunion de décembre",
            "le retour des hirondelles",
            "les promesses de l’été",
            "un café trop chaud",
            "la carte des courants",
            "le silence après la sirène");
    private static final List<String> WHERE = List.of(
            "au bout du quai",
            "derrière le marché couvert",
            "entre deux averses",
            "sous l’horloge arrêtée",
            "près de l’écluse",
            "à l’entrée du chenal",
            "dans la salle des fêtes",
            "devant la capitainerie",
            "au troisième étage");
    private static final List<String> HOW = List.of(
            "sans que personne ne s’en étonne",
            "comme chaque année à la même heure",
            "« par habitude », dit-on ici",
            "malgré le vent d’ouest",
            "avec une patience qui force le respect",
            "pour la première fois depuis l’hiver",
            "au grand dam des voisins",
            "et la ville retient son souffle");

    private final Random random;

    FrenchText(long seed) {
        this.random = new Random(seed);
    }

    String title() {
        return one(WHO) + " " + one(DOES) + " " + one(WHAT);
    }

    /** One to three sentences. */
    String comment() {
        return sentences(1 + random.nextInt(3));
    }

    String sentences(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ")
                    .append(one(WHO))
                    .append(' ')
                    .append(one(DOES))
                    .append(' ')
                    .append(one(WHAT))
                    .append(' ')
                    .append(one(WHERE))
                    .append(", ")
                    .append(one(HOW))
                    .append('.');
        }
        return text.toString();
    }

    /** Markdown with about 5 kB of text: headings, paragraphs, a list, a quotation, links and emphasis. */
    String article() {
        StringBuilder text = new StringBuilder();
        for (int part = 0; part < 4; part++) {
            text.append("## ").append(title()).append("\n\n");
            text.append(sentences(4)).append(" **").append(one(WHAT)).append("**\n\n");
            text.append(sentences(5)).append("\n\n");
            text.append(part % 2 == 0 ? "- " + sentences(1) + "\n- " + sentences(1) : "> " + sentences(1));
            text.append("\n\nÀ lire : [").append(title()).append("](https://example.org/port/");
            text.append(random.nextInt(1000)).append(").\n\n");
        }
        return text.toString();
    }

    private String one(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
