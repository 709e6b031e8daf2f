package io.chapeau.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that a run has found, as a table for people, as JSON and as a chart. It is written anew with each group. */
final class Result {

    private final Options options;
    private final Machine machine;
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Double> figures = new LinkedHashMap<>();

    Result(Options options, Machine machine) {
        this.machine = machine;
        this.options = options;
    }

    void add(Row row) throws IOException {
        rows.add(row);
        System.out.println(line(row));
        write();
    }

    /** A figure that is compared with that of another data set. */
    void note(String name, double value) {
        figures.put(name, value);
    }

    /** What the last run over a data set of another size noted. */
    static Map<String, Double> noted(int articles) throws IOException {
        Path file = file(articles);
        Map<String, Double> noted = new LinkedHashMap<>();
        if (Files.exists(file)) {
            new ObjectMapper()
                    .readTree(file.toFile())
                    .path("figures")
                    .properties()
                    .forEach(figure ->
                            noted.put(figure.getKey(), figure.getValue().asDouble()));
        }
        return noted;
    }

    /** In Markdown, to be pasted. */
    String table() {
        StringBuilder table = new StringBuilder();
        table.append(machine).append("\n\n");
        table.append("| what | product | yardstick | figure | target | |\n|---|---|---|---|---|---|\n");
        rows.forEach(row -> table.append(line(row)).append('\n'));
        return table.toString();
    }

    private static String line(Row row) {
        return "| "
                + String.join(
                        " | ",
                        row.what(),
                        row.product(),
                        row.yardstick(),
                        row.spread().isEmpty()
                                ? Row.number(row.figure())
                                : Row.number(row.figure()) + " (" + row.spread() + ")",
                        row.target().toString(),
                        row.verdict())
                + " |";
    }

    private void write() throws IOException {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("machine", machine.toString());
        all.put("articles", options.articles());
        all.put("secondsPerMeasurement", options.seconds());
        all.put("rounds", options.rounds());
        all.put(
                "rows",
                rows.stream()
                        .map(row -> Map.of(
                                "group",
                                row.group(),
                                "what",
                                row.what(),
                                "product",
                                row.product(),
                                "yardstick",
                                row.yardstick(),
                                "figure",
                                row.figure(),
                                "spread",
                                row.spread(),
                                "target",
                                row.target().toString(),
                                "verdict",
                                row.verdict()))
                        .toList());
        all.put("figures", figures);
        new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValue(file(options.articles()).toFile(), all);
        Files.writeString(Options.DIRECTORY.resolve("results-" + options.articles() + ".md"), table());
        Files.writeString(Options.DIRECTORY.resolve("results-" + options.articles() + ".svg"), Chart.of(rows));
    }

    private static Path file(int articles) {
        return Options.DIRECTORY.resolve("results-" + articles + ".json");
    }
}
