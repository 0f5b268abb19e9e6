package dev.kindred.it.schema;

import dev.kindred.annotation.Column;
import dev.kindred.annotation.Comment;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Index;
import dev.kindred.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** Lives in a schema that has to be made. */
@Entity(value = "depots", schema = "kindred_depots")
@Comment("Where it's kept \\ stored")
public interface Depot {

    @Id
    Long id();

    @Column(length = 20)
    @Index
    @Comment("Its 'sign'")
    String name();

    Depot name(String name);

    @ForeignKey(name = "fk_upper")
    @Relationship
    @Comment("What it is in")
    @Nullable
    Depot upper();

    Depot upper(@Nullable Depot upper);
}
