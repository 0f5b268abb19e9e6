package dev.kindred.it.cascade;

import dev.kindred.annotation.Column;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.PassiveDeletes;
import dev.kindred.annotation.Relationship;
import java.util.List;

/** Takes care of its signs itself, whatever the database would do. */
@Entity("posts")
public interface Post {
    @Id
    Long id();

    @Column(length = 40)
    String name();

    Post name(String name);

    @Relationship(backPopulates = "post", passiveDeletes = PassiveDeletes.NEVER)
    List<Sign> signs();
}
