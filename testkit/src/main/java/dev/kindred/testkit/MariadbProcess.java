package dev.kindred.testkit;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A MariaDB server of this run's own, which ends with it. For one thread at a time. */
final class MariadbProcess implements OwnServer {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final MariadbPrograms programs;
    private final Path data;
    private final int port;
    private final Thread stop = new Thread(this::end);
    private Process process;

    private MariadbProcess(MariadbPrograms programs, Path data, int port) throws IOException {
        this.programs = programs;
        this.data = data;
        this.port = port;
        this.process = run();
    }

    /**
     * Starts the server that is installed, else the one on the class path.
     *
     * @throws IllegalStateException if there is none, or it does not start
     */
    static MariadbProcess start() {
        MariadbPrograms programs = MariadbPrograms.find();
        try {
            Path data = Files.createTempDirectory("kindred-mariadb");
            install(programs, data);
            MariadbProcess started = new MariadbProcess(programs, data, freePort());
            Runtime.getRuntime().addShutdownHook(started.stop);
            started.await();
            return started;
        } catch (IOException e) {
            throw new IllegalStateException("MariaDB did not start: " + e.getMessage(), e);
        }
    }

    /** The JDBC URL of its main database. */
    @Override
    public String url() {
        return "jdbc:mariadb://127.0.0.1:" + port + "/mysql?user=root&sslMode=disable";
    }

    @Override
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void restart() {
        try {
            process = run();
            await();
        } catch (IOException e) {
            throw new IllegalStateException("MariaDB did not start again: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(stop);
        end();
    }

    private Process run() throws IOException {
        return run(programs.server(data, port), data.resolve("server.log"));
    }

    private static void install(MariadbPrograms programs, Path data) throws IOException {
        Path log = data.resolve("install.log");
        Process process = run(programs.install(data), log);
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException("its data folder could not be made: " + Files.readString(log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static Process run(List<String> command, Path log) throws IOException {
        List<String> words = new ArrayList<>(command);
        return new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectInput(new File(File.separatorChar == '/' ? "/dev/null" : "NUL"))
                .redirectOutput(log.toFile())
                .start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void await() throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                DriverManager.getConnection(url()).close();
                return;
            } catch (SQLException e) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    throw new IOException(e.getMessage() + "\n" + Files.readString(data.resolve("server.log")), e);
                }
                pause();
            }
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Its data is nobody's any more, so it need not shut down in good order. */
    private void end() {
        kill();
        new SqliteFile(data).delete();
    }
}
