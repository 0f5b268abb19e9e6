package dev.kindred.benchmarks.jimmer;

import java.time.LocalDate;
import java.util.List;
import org.babyfish.jimmer.sql.Entity;
import org.babyfish.jimmer.sql.GeneratedValue;
import org.babyfish.jimmer.sql.GenerationType;
import org.babyfish.jimmer.sql.Id;
import org.babyfish.jimmer.sql.OneToMany;
import org.babyfish.jimmer.sql.Table;

/** An author, who owns his books. */
@Entity
@Table(name = "authors")
public interface Author {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    long id();

    String name();

    String email();

    LocalDate born();

    int rating();

    @OneToMany(mappedBy = "author")
    List<Book> books();
}
