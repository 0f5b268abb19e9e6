package library;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Lazy;
import dev.kindred.annotation.Relationship;
import dev.kindred.query.DynamicCollection;
import dev.kindred.query.WriteOnlyCollection;

@Entity("archives")
public interface Archive {
    @Id Long id();

    @Relationship(secondary = "archived_books", orderBy = "title desc") DynamicCollection<Book> books();

    @Relationship(secondary = "archive_readers", lazy = Lazy.WRITE_ONLY) WriteOnlyCollection<Author> readers();
}
