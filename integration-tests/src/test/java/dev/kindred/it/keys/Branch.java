package dev.kindred.it.keys;

import dev.kindred.annotation.Column;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import dev.kindred.annotation.Sequence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tree whose keys a sequence gives, in blocks of 4. */
@Entity("branches")
public interface Branch {
    @Id
    @Sequence(value = "branch_seq", allocation = 4, start = 1000)
    int id();

    @Column(length = 50)
    String name();

    Branch name(String name);

    @ForeignKey("branches.id")
    @Nullable
    Integer parentId();

    @Relationship(backPopulates = "children")
    @Nullable
    Branch parent();

    Branch parent(@Nullable Branch parent);

    @Relationship(backPopulates = "parent")
    List<Branch> children();
}
