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

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Options options;
    private final Machine machine;
    private final List<Row> rows = new ArrayList<>();

    Result(Options options, Machine machine) {
        this.machine = machine;
        this.options = options;
    }

    void add(Row row) throws IOException {
        rows.add(row);
        System.out.println(line(row));
        write();
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
        JSON.writeValue(file("json").toFile(), all);
        Files.writeString(file("md"), table());
        Files.writeString(file("svg"), Chart.of(rows));
    }

    /** A run of some groups leaves the result of a whole one alone. */
    private Path file(String type) {
        String some = options.only().isEmpty() ? "" : "-" + String.join("-", options.only());
        return Options.DIRECTORY.resolve("results-" + options.articles() + some + "." + type);
    }
}
