package io.chapeau.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What wrk asks for, when it is more than one address. */
final class WrkScript {

    /** So that no thread of wrk does what another one does at the same time. */
    private static final String NUMBERED_THREADS = """
            local threads = {}
            function setup(thread)
              thread:set("number", #threads)
              table.insert(threads, thread)
            end
            """;

    private static final int DRAWS = 100_000;

    private WrkScript() {}

    /** One address after the other. */
    static Path cycle(String name, List<String> paths) throws IOException {
        return of(name, paths, IntStream.range(0, paths.size()).toArray());
    }

    /** The first address most often, the n-th one n times less often: how readers spread over the pages of a site. */
    static Path zipf(String name, List<String> paths) throws IOException {
        double[] sums = new double[paths.size()];
        double sum = 0;
        for (int i = 0; i < sums.length; i++) {
            sum += 1.0 / (i + 1);
            sums[i] = sum;
        }
        Random random = new Random(7);
        int[] draws = new int[DRAWS];
        for (int i = 0; i < DRAWS; i++) {
            int found = Arrays.binarySearch(sums, random.nextDouble() * sum);
            draws[i] = Math.min(found < 0 ? -found - 1 : found, sums.length - 1);
        }
        return of(name, paths, draws);
    }

    /** A comment of a client of its own each time, on one article. */
    static Path comments(String name) throws IOException {
        FrenchText words = new FrenchText(3);
        String sentences = IntStream.range(0, 200)
                .mapToObj(i -> quoted(words.sentences(1)))
                .collect(Collectors.joining(",\n"));
        return write(name, """
                local sentences = {
                %s
                }
                function init(args) math.randomseed(os.time() * 100 + number) end
                local function octet() return math.random(1, 250) end
                local headers = {["Content-Type"] = "application/json"}
                request = function()
                  headers["X-Forwarded-For"] = octet() .. "." .. octet() .. "." .. octet() .. "." .. octet()
                  local text = sentences[math.random(#sentences)] .. " " .. math.random(1000000) .. " "
                    .. sentences[math.random(#sentences)]
                  local body = '{"authorName":"Lecteur ' .. math.random(99999) .. '","authorEmail":"l'
                    .. math.random(9999999) .. '@example.org","text":"' .. text .. '"}'
                  return wrk.format("POST", nil, headers, body)
                end
                """.formatted(sentences));
    }

    /**
     * One address, and between an answer and the next request so many milliseconds in the mean. Not always as many: all
     * clients would ask at the same moment, and again together.
     */
    static Path paced(String name, int pause) throws IOException {
        return write(name, """
                function delay() return math.random(0, %d) end
                function init(args) math.randomseed(os.time() * 100 + number) end
                """.formatted(2 * pause));
    }

    /** Comments from 5,000 addresses without a pause, and at the end how many were answered how. */
    static Path flood(String name) throws IOException {
        return write(name, """
                local headers = {["Content-Type"] = "application/json"}
                function init(args)
                  math.randomseed(os.time() * 100 + number)
                  taken, refused, others = 0, 0, 0
                end
                function request()
                  local address = math.random(0, 4999)
                  headers["X-Forwarded-For"] = "198.18." .. math.floor(address / 250) .. "." .. address % 250
                  return wrk.format("POST", nil, headers, '{"authorName":"Nobody","authorEmail":"n' .. address
                    .. '@flood.example","text":"Number ' .. math.random(1000000) .. ' of a flood"}')
                end
                function response(status)
                  if status == 202 then taken = taken + 1
                  elseif status == 429 then refused = refused + 1
                  else others = others + 1 end
                end
                function done(summary, latency, requests)
                  local taken, refused, others = 0, 0, 0
                  for _, thread in ipairs(threads) do
                    taken = taken + thread:get("taken")
                    refused = refused + thread:get("refused")
                    others = others + thread:get("others")
                  end
                  print("202: " .. taken .. ", 429: " .. refused .. ", others: " .. others)
                end
                """);
    }

    /** From any of them on: in a few seconds a run does not come through all. */
    private static Path of(String name, List<String> paths, int[] draws) throws IOException {
        return write(name, """
                local paths = {
                %s
                }
                local draws = {%s}
                local requests = {}
                local i = 0
                init = function(args)
                  for n = 1, #paths do requests[n] = wrk.format("GET", paths[n]) end
                  math.randomseed(os.time() * 100 + number)
                  i = math.random(#draws)
                end
                request = function()
                  i = i %% #draws + 1
                  return requests[draws[i] + 1]
                end
                """.formatted(
                        paths.stream().map(WrkScript::quoted).collect(Collectors.joining(",\n")),
                        IntStream.of(draws).mapToObj(Integer::toString).collect(Collectors.joining(","))));
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }

    private static Path write(String name, String lua) throws IOException {
        return Files.writeString(Options.DIRECTORY.resolve(name + ".lua"), NUMBERED_THREADS + lua);
    }
}
