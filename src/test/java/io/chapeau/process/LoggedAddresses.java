package io.chapeau.process;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds personal addresses in what the product has logged, and addresses by which readers edit their comments. */
final class LoggedAddresses {

    /**
     * The secret of a submission, any e-mail address, and any network address but those of the machine itself; a block of
     * them is a setting.
     */
    private static final Pattern ADDRESS = Pattern.compile("""
            /submissions/[\\w-]{22}(?![\\w-])\
            |[\\w.+-]+(@|%40)[\\w-]+(\\.[\\w-]+)+\
            |\\b(?!127\\.0\\.0\\.1\\b|0\\.0\\.0\\.0\\b)\\d{1,3}(\\.\\d{1,3}){3}\\b(?!/\\d)\
            |\\b[0-9a-f]{1,4}(:[0-9a-f]{1,4}){3,7}\\b|\\b[0-9a-f]{1,4}(:[0-9a-f]{1,4})*::[0-9a-f:]*+(?!/\\d)""", Pattern.CASE_INSENSITIVE);

    private LoggedAddresses() {}

    /** The lines that have one. */
    static List<String> in(Stream<String> lines) {
        return lines.filter(line -> ADDRESS.matcher(line).find()).toList();
    }
}
