package io.chapeau.database.embedded;

import org.jspecify.annotations.Nullable;

/**
 * The servers this JVM runs, known across class loaders: a live reload loads these classes anew and must find the
 * server that the old ones started. System properties are the one place both see, and hold text only.
 */
final class RunningServers {
    private RunningServers() {}

    /** A running server by what survives a reload. */
    record Entry(long pid, int port) {}

    static void put(DataDirectory directory, Entry entry) {
        System.setProperty(key(directory), entry.pid() + ":" + entry.port());
    }

    static @Nullable Entry find(DataDirectory directory) {
        String value = System.getProperty(key(directory));
        if (value == null) {
            return null;
        }
        int colon = value.indexOf(':');
        return new Entry(Long.parseLong(value.substring(0, colon)), Integer.parseInt(value.substring(colon + 1)));
    }

    static void remove(DataDirectory directory) {
        System.clearProperty(key(directory));
    }

    private static String key(DataDirectory directory) {
        return RunningServers.class.getPackageName() + ":" + directory.root();
    }
}
