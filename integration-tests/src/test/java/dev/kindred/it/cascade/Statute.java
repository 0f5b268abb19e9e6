package dev.kindred.it.cascade;

import dev.kindred.annotation.Column;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** The one of its kind that a palace has and owns. */
@Entity("statutes")
public interface Statute {
    @Id
    Long id();

    @Column(length = 40)
    String text();

    Statute text(String text);

    @ForeignKey
    @Relationship(backPopulates = "statute")
    Palace palace();

    Statute palace(@Nullable Palace palace);
}
