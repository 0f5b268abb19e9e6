package library;

import dev.kindred.annotation.Column;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import java.util.List;

@Entity("authors")
public interface Author {
    @Id Long id();

    @Column(length = 100) String name();
    Author name(String name);

    @Relationship(backPopulates = "author") List<Book> books();
}
