package dev.kindred.it.cascade;

import dev.kindred.annotation.Cascade;
import dev.kindred.annotation.Column;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Owns others in each kind of collection but a plain list, and one of them singly. */
@Entity("palaces")
public interface Palace {
    @Id
    Long id();

    @Column(length = 40)
    String name();

    Palace name(String name);

    @Relationship(
            backPopulates = "palace",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    Set<Chamber> chambers();

    Palace chambers(Collection<? extends Chamber> chambers);

    @Relationship(
            backPopulates = "palace",
            mapKey = "name",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    Map<String, Keeper> keepers();

    Palace keepers(Map<String, ? extends Keeper> keepers);

    @Relationship(
            backPopulates = "palace",
            position = "place",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    List<Statue> statues();

    @Relationship(
            backPopulates = "palace",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    @Nullable
    Statute statute();

    Palace statute(@Nullable Statute statute);
}
