package io.chapeau.database.embedded;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The server's command line. It reads no option file, so that a MariaDB installed on the same machine changes nothing
 * here, and it opens no socket file, whose path must be short: the one door is TCP on the loopback address.
 */
final class ServerOptions {

    private static final int SMALLEST_POOL_MB = 256;
    private static final int LARGEST_POOL_MB = 2_048;

    private static final List<String> SERVER = List.of(
            "--bind-address=127.0.0.1",
            "--socket=",
            "--skip-name-resolve",
            // Nothing leaves the machine, and making a fresh key pair costs up to 4 seconds of every start.
            "--skip-ssl",
            "--local-infile=OFF",
            "--max-connections=200",
            "--max-allowed-packet=64M",
            "--default-time-zone=+00:00",
            // What a commit acknowledges is on the disk before anyone else sees it.
            "--log-bin=binlog",
            "--sync-binlog=1",
            "--innodb-flush-log-at-trx-commit=1",
            "--binlog-format=ROW",
            // By default the binary log never expires and fills the disk.
            "--binlog-expire-logs-seconds=3600",
            "--max-binlog-total-size=1G",
            // With a binary log, the owner of a schema could otherwise not create a trigger.
            "--log-bin-trust-function-creators=ON",
            // The default from 11.6 on: what runs here behaves like a newer external server.
            "--innodb-snapshot-isolation=ON");

    private static final List<String> BOOTSTRAP =
            List.of("--bootstrap", "--log-warnings=0", "--enforce-storage-engine=", "--innodb-buffer-pool-size=64M");

    private static final List<String> BOTH = List.of(
            "--innodb-log-file-size=128M",
            "--character-set-server=utf8mb4",
            "--collation-server=utf8mb4_uca1400_ai_ci",
            "--character-set-collations=utf8mb4=utf8mb4_uca1400_ai_ci");

    private ServerOptions() {}

    static List<String> server(DataDirectory directory, int port) throws IOException {
        List<String> command = program(directory, directory.tables());
        command.addAll(SERVER);
        command.add("--innodb-buffer-pool-size=" + bufferPoolMb(machineMemory()) + "M");
        command.add("--port=" + port);
        command.add("--pid-file=" + directory.serverPid());
        command.add("--init-file=" + directory.initFile());
        return command;
    }

    /** An eighth: what the database has in memory it need not read, and it takes no more than it uses. */
    static long bufferPoolMb(long machineBytes) {
        return Math.clamp((machineBytes / 8) >> 20, SMALLEST_POOL_MB, LARGEST_POOL_MB);
    }

    /** Of the container, in one. */
    private static long machineMemory() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    }

    static List<String> bootstrap(DataDirectory directory) throws IOException {
        List<String> command = program(directory, directory.tablesUnderConstruction());
        command.addAll(BOOTSTRAP);
        return command;
    }

    private static List<String> program(DataDirectory directory, Path tables) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ServerProgram.executable(directory).toString());
        command.add("--no-defaults");
        command.add("--basedir=" + directory.program());
        command.add("--lc-messages-dir=" + ServerProgram.share(directory));
        command.add("--datadir=" + tables);
        command.add("--tmpdir=" + directory.temporary());
        command.addAll(BOTH);
        // The server refuses to run as root unless told so; in a container there may be no other user.
        if (Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"))) {
            command.add("--user=root");
        }
        return command;
    }
}
