package dev.kindred.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Sources of very many entities, each of which refers to the one before it, and their compilation. Immutable. */
record Generated(String contender, int entities) {

    private static final String KINDRED = """
            package generated;
            @dev.kindred.annotation.Entity("entity_%1$d")
            public interface Entity%1$d {
                @dev.kindred.annotation.Id Long id();
                String name();
                Entity%1$d name(String name);
                int amount();
                Entity%1$d amount(int amount);
                @dev.kindred.annotation.Relationship @org.jspecify.annotations.Nullable Entity%2$d parent();
            }
            """;

    private static final String HIBERNATE = """
            package generated;
            @jakarta.persistence.Entity
            @jakarta.persistence.Table(name = "entity_%1$d")
            public class Entity%1$d {
                @jakarta.persistence.Id @jakarta.persistence.GeneratedValue(strategy = jakarta.persistence.GenerationType.IDENTITY) Long id;
                String name;
                int amount;
                @jakarta.persistence.ManyToOne(fetch = jakarta.persistence.FetchType.LAZY) Entity%2$d parent;
                public String getName() { return name; }
                public void setName(String name) { this.name = name; }
                public int getAmount() { return amount; }
                public void setAmount(int amount) { this.amount = amount; }
                public Entity%2$d getParent() { return parent; }
            }
            """;

    private static final String JIMMER = """
            package generated;
            @org.babyfish.jimmer.sql.Entity
            @org.babyfish.jimmer.sql.Table(name = "entity_%1$d")
            public interface Entity%1$d {
                @org.babyfish.jimmer.sql.Id @org.babyfish.jimmer.sql.GeneratedValue(strategy = org.babyfish.jimmer.sql.GenerationType.IDENTITY) long id();
                String name();
                int amount();
                @org.babyfish.jimmer.sql.ManyToOne @org.jspecify.annotations.Nullable Entity%2$d parent();
            }
            """;

    private static final String MAIN = """
            package generated;
            public final class Main {
                public static void main(String[] arguments) throws Exception {
                    long begin = System.nanoTime();
                    String url = arguments[0];
                    %s
                    if (!name.equals("first")) throw new AssertionError(name);
                    System.out.println((System.nanoTime() - begin) / 1_000);
                    System.exit(0);
                }
            }
            """;

    private static final String POOL = """
            var settings = new com.zaxxer.hikari.HikariConfig();
            settings.setJdbcUrl(url);
            settings.setMinimumIdle(1);
            settings.setAutoCommit(false);
            var pool = new com.zaxxer.hikari.HikariDataSource(settings);
            String name;
            """;

    /** The program that ends with its first query. */
    private String main() {
        return MAIN.formatted(
                switch (contender) {
                    case "jdbc" -> POOL + """
                            try (var connection = pool.getConnection();
                                    var select = connection.prepareStatement("select name from entity_0 where id = ?")) {
                                select.setLong(1, 1);
                                var rows = select.executeQuery();
                                rows.next();
                                name = rows.getString(1);
                                connection.commit();
                            }
                            """;
                    case "kindred" -> """
                            var options = dev.kindred.engine.EngineOptions.defaults();
                            var engine = dev.kindred.engine.Engine.create(url, options);
                            String name = dev.kindred.session.SessionFactory.of(engine)
                                    .transaction(session -> session.getOne(Entity0_.ENTITY0, 1L).name());
                            """;
                    case "hibernate" ->
                        """
                            System.setProperty("org.jboss.logging.provider", "slf4j");
                            """
                                + POOL
                                + "var configuration = new org.hibernate.cfg.Configuration();\n"
                                + each("configuration.addAnnotatedClass(Entity%1$d.class);\n")
                                + """
                            configuration.getProperties().put("jakarta.persistence.nonJtaDataSource", pool);
                            name = configuration.buildSessionFactory()
                                    .fromTransaction(session -> session.find(Entity0.class, 1L).getName());
                            """;
                    case "jimmer" -> POOL + """
                            var sql = org.babyfish.jimmer.sql.JSqlClient.newBuilder()
                                    .setConnectionManager(
                                            org.babyfish.jimmer.sql.runtime.ConnectionManager.simpleConnectionManager(pool))
                                    .setDialect(new org.babyfish.jimmer.sql.dialect.H2Dialect())
                                    .build();
                            name = sql.transaction(() -> sql.findById(Entity0.class, 1L).name());
                            """;
                    default -> throw new IllegalArgumentException(contender);
                });
    }

    String tables() {
        return each("create table entity_%1$d (id bigint generated by default as identity primary key,"
                        + " name varchar not null, amount integer not null, parent_id bigint);\n")
                + "insert into entity_0 (name, amount) values ('first', 1);\n";
    }

    /** Writes the sources into a folder, and answers their files. */
    List<Path> write(Path folder, boolean main) throws IOException {
        Path sources = Files.createDirectories(folder.resolve("generated"));
        List<Path> files = new ArrayList<>();
        if (!contender.equals("jdbc")) {
            String template = contender.equals("kindred") ? KINDRED : contender.equals("jimmer") ? JIMMER : HIBERNATE;
            for (int number = 0; number < entities; number++) {
                files.add(Files.writeString(
                        sources.resolve("Entity" + number + ".java"),
                        template.formatted(number, Math.max(0, number - 1))));
            }
        }
        if (main) {
            files.add(Files.writeString(sources.resolve("Main.java"), main()));
        }
        return files;
    }

    /** Compiles sources into a folder, with the processors of these names, or none; answers how many seconds it took. */
    static double compile(List<Path> sources, Path classes, List<String> options) throws IOException {
        Files.createDirectories(classes);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> all = new ArrayList<>(List.of("-d", classes.toString(), "-nowarn", "-encoding", "UTF-8"));
        all.addAll(options);
        long begin = System.nanoTime();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(
                            null, files, problem -> {}, all, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            if (!compiled) {
                throw new IllegalStateException("The generated sources do not compile: " + sources.get(0));
            }
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private String each(String template) {
        return IntStream.range(0, entities).mapToObj(template::formatted).collect(Collectors.joining());
    }
}
