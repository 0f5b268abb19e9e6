package dev.kindred.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** A PostgreSQL server of one test's own. For one thread at a time. */
final class PostgresqlProcess implements OwnServer {

    private final Path folder;
    private EmbeddedPostgres server;

    private PostgresqlProcess(Path folder, EmbeddedPostgres server) {
        this.folder = folder;
        this.server = server;
    }

    static PostgresqlProcess start() {
        try {
            Path folder = Files.createTempDirectory("kindred-postgresql");
            return new PostgresqlProcess(folder, open(folder, 0));
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL did not start: " + e.getMessage(), e);
        }
    }

    /** What it says is committed outlives it, which is not so as it comes. */
    private static EmbeddedPostgres open(Path folder, int port) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false)
                .setServerConfig("synchronous_commit", "on");
        return (port == 0 ? builder : builder.setPort(port)).start();
    }

    @Override
    public String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    /** The first line of the file that the server keeps is its number; each connection has a process below it. */
    @Override
    public void kill() {
        try (Stream<String> lines = Files.lines(folder.resolve("data/postmaster.pid"))) {
            long pid = Long.parseLong(lines.findFirst().orElseThrow().strip());
            ProcessHandle.of(pid).ifPresent(PostgresqlProcess::kill);
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL cannot be killed: " + e.getMessage(), e);
        }
    }

    private static void kill(ProcessHandle process) {
        List<ProcessHandle> all =
                Stream.concat(Stream.of(process), process.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        CompletableFuture.allOf(all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                .join();
    }

    @Override
    public void restart() {
        try {
            int port = server.getPort();
            server.close();
            server = open(folder, port);
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL did not start again: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            kill();
        }
        new SqliteFile(folder).delete();
    }
}
