package library;

import dev.kindred.annotation.Column;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import dev.kindred.annotation.Validates;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity("books")
public interface Book {
    @Id Long id();

    @Column(length = 300) String title();
    Book title(String title);

    @Validates("title")
    static String stripped(String title) {
        return title.strip();
    }

    Optional<Integer> pages();
    Book pages(@Nullable Integer pages);

    @ForeignKey("authors.id") Long authorId();
    Book authorId(Long authorId);

    @Relationship(backPopulates = "books") Author author();
    Book author(Author author);
}
