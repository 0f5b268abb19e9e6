package dev.kindred.benchmarks.jimmer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.babyfish.jimmer.sql.DissociateAction;
import org.babyfish.jimmer.sql.Entity;
import org.babyfish.jimmer.sql.GeneratedValue;
import org.babyfish.jimmer.sql.GenerationType;
import org.babyfish.jimmer.sql.Id;
import org.babyfish.jimmer.sql.IdView;
import org.babyfish.jimmer.sql.JoinColumn;
import org.babyfish.jimmer.sql.JoinTable;
import org.babyfish.jimmer.sql.ManyToMany;
import org.babyfish.jimmer.sql.ManyToOne;
import org.babyfish.jimmer.sql.OnDissociate;
import org.babyfish.jimmer.sql.Table;

/** A book with its tags. */
@Entity
@Table(name = "books")
public interface Book {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    long id();

    String title();

    String isbn();

    BigDecimal price();

    int pages();

    LocalDate published();

    int stock();

    @IdView
    long authorId();

    @ManyToOne
    @JoinColumn(name = "author_id")
    @OnDissociate(DissociateAction.DELETE)
    Author author();

    @ManyToMany
    @JoinTable(name = "book_tags", joinColumnName = "book_id", inverseJoinColumnName = "tag_id")
    List<Tag> tags();
}
