package io.chapeau.management.article.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import io.chapeau.content.Body;
import io.chapeau.content.portabletext.PortableTextWriter;
import io.chapeau.content.reading.BodyFormat;
import io.chapeau.content.reading.BodyReader;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a publish costs in processor time beside the database: {@code ./mvnw test -Dtest=RenderingCost}. It prints and
 * demands nothing, for another machine is another time; so it is no part of the tests.
 */
class RenderingCost {

    private static final int ARTICLES = 1_000;
    private static final int LENGTH = 5_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource({
        "fr, le quai la nuit un bac l’eau passe et revient «\u00A0lentement\u00A0» jusqu’au port vieux",
        "en, the ferry leaves at four and nobody has ordered the noise “slowly” until the port",
        "ja, 渡し船 は 四時 に 出て 誰も 音を 頼んで いない 港 まで ゆっくり 進む"
    })
    void aThousandArticlesOfFiveKilobytes(String language, String words) throws JsonProcessingException {
        List<String> stored = IntStream.range(0, ARTICLES)
                .mapToObj(seed -> article(new Random(seed), List.of(words.split(" "))))
                .toList();
        long length = 0;
        for (String round : List.of("cold", "warm")) {
            long start = cpuNanos();
            long longest = 0;
            for (String blocks : stored) {
                long one = cpuNanos();
                Body body = BodyReader.read(BodyFormat.BLOCKS, JSON.readTree(blocks))
                        .body();
                length += Rendering.of(body, language).html().length();
                longest = Math.max(longest, cpuNanos() - one);
            }
            System.out.printf(
                    Locale.ROOT,
                    "Rendering %d articles of %d characters in %s, %s: %.3f ms of CPU an article, %.1f ms the longest%n",
                    ARTICLES,
                    LENGTH,
                    language,
                    round,
                    (cpuNanos() - start) / 1e6 / ARTICLES,
                    longest / 1e6);
        }
        assertThat(length).isPositive();
    }

    /** As it lies in the database: prose with headings, links, a list, a quote, a table and an image. */
    private static String article(Random random, List<String> words) {
        StringBuilder markdown = new StringBuilder();
        while (markdown.length() < LENGTH) {
            markdown.append("## ").append(sentence(random, words, 4)).append("\n\n");
            for (int paragraph = 0; paragraph < 2; paragraph++) {
                for (int sentence = 0; sentence < 4; sentence++) {
                    markdown.append(sentence(random, words, 12)).append(". ");
                }
                markdown.append("See [")
                        .append(sentence(random, words, 2))
                        .append("](https://example.org/")
                        .append(random.nextInt(100))
                        .append("), **strong** and _soft_.\n\n");
            }
            markdown.append("- ")
                    .append(sentence(random, words, 5))
                    .append("\n- ")
                    .append(sentence(random, words, 5))
                    .append("\n\n> ")
                    .append(sentence(random, words, 9))
                    .append("\n\n|A|B|\n|-|-:|\n|")
                    .append(sentence(random, words, 2))
                    .append("|1|\n\n![A](/a.jpg \"B\")\n\n");
        }
        Body body = BodyReader.read(BodyFormat.MARKDOWN, TextNode.valueOf(markdown.toString()))
                .body();
        return PortableTextWriter.write(body).toString();
    }

    private static String sentence(Random random, List<String> words, int count) {
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < count; i++) {
            sentence.append(i == 0 ? "" : " ").append(words.get(random.nextInt(words.size())));
        }
        return sentence.toString();
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
