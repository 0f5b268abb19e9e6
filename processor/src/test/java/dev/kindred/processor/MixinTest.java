package dev.kindred.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Super-interfaces that entities take attributes from. */
class MixinTest {

    private static final String ENTITY = """
            package library;

            #imports

            @Entity
            public interface Post extends Timestamped<Post> {
                String title();
            }
            """;

    private static final String MIXIN = """
            package library;

            #imports
            import java.time.Instant;

            public interface Timestamped<S> {
                @Id long id();

                @Column(nullable = false) Instant createdAt();
                S createdAt(Instant createdAt);

                Optional<String> createdBy();
                S createdBy(@Nullable String createdBy);

                @Column(nullable = true) @Nullable Instant readAt();

                default boolean isRead() {
                    return readAt() != null;
                }

                boolean isLocked();

                static int version() {
                    return 1;
                }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void givesItsAttributesFromSourceAndFromClassFileAlike() {
        Compilation.Outcome fromSource = new Compilation(folder.resolve("source"))
                .source("library/Post.java", ENTITY)
                .source("library/Timestamped.java", MIXIN)
                .run();
        Path classes = new Compilation(folder.resolve("mixin"))
                .source("library/Timestamped.java", MIXIN)
                .run()
                .classes();
        Compilation.Outcome fromClassFile = new Compilation(folder.resolve("class"))
                .source("library/Post.java", ENTITY)
                .classPath(classes)
                .run();

        assertThat(fromSource.messages()).isEmpty();
        assertThat(fromClassFile.messages()).isEmpty();
        assertThat(fromClassFile.generated()).isEqualTo(fromSource.generated());
        assertThat(fromSource.generated().get("library/PostEntity.java"))
                .contains("public Post createdAt(Instant value)")
                .contains("static final int ID = 0;")
                .contains("static final int TITLE = 1;");
        assertThat(fromSource.generated().get("library/Post_.java"))
                .contains("Column.of(\"created_by\", Types.TEXT).nullable()")
                .contains("Column.of(\"read_at\", Types.INSTANT).nullable()")
                .contains("Column.of(\"created_at\", Types.INSTANT));");
    }

    @Test
    void tellsAtTheEntityWhichAccessorOfAClassFileSaysTooLittle() {
        Path classes = new Compilation(folder.resolve("mixin"))
                .source("library/Timestamped.java", MIXIN.replace("@Column(nullable = false)", ""))
                .run()
                .classes();

        Compilation.Outcome outcome = new Compilation(folder.resolve("entity"))
                .source("library/Post.java", ENTITY)
                .classPath(classes)
                .run();

        assertThat(outcome.messages())
                .singleElement()
                .asString()
                .startsWith("[KIN-026] Post.createdAt is inherited from library.Timestamped");
    }

    @Test
    void losesAnAccessorToADefaultMethodThatOverridesIt() {
        Compilation.Outcome outcome = new Compilation(folder)
                .source("library/Timestamped.java", MIXIN)
                .source(
                        "library/Post.java",
                        ENTITY.replace(
                                "String title();",
                                "@Override default boolean isLocked() { return false; } String title();"))
                .source("library/Special.java", """
                        package library;

                        interface Base { int level(); }
                        interface Low extends Base {}
                        interface High extends Base { default int level() { return 7; } }

                        @dev.kindred.annotation.Entity
                        interface Special extends Low, High { @dev.kindred.annotation.Id Long id(); }
                        """)
                .run();

        assertThat(outcome.messages()).isEmpty();
        assertThat(outcome.generated().get("library/Post_.java")).doesNotContain("locked");
        assertThat(outcome.generated().get("library/Special_.java")).doesNotContain("level");
    }
}
