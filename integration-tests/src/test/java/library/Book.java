package library;

import dev.kindred.annotation.Column;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;

@Entity("books")
public interface Book {
    @Id
    Long id();

    @Column(length = 300)
    String title();

    Book title(String title);

    @ForeignKey("authors.id")
    Long authorId(); // readable without loading the author

    @Relationship(backPopulates = "books")
    Author author();

    Book author(Author author);
}
