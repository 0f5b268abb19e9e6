package dev.kindred.it.loading;

import dev.kindred.annotation.Cascade;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Lazy;
import dev.kindred.annotation.Relationship;
import dev.kindred.query.DynamicCollection;

/** Leads to others by queries only. */
@Entity("gazettes")
public interface Gazette {
    @Id
    Long id();

    String name();

    Gazette name(String name);

    @Relationship(
            backPopulates = "gazette",
            orderBy = "headline",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    DynamicCollection<Dispatch> dispatches();

    @Relationship(backPopulates = "gazettes", secondary = "gazette_topics", lazy = Lazy.DYNAMIC)
    DynamicCollection<Topic> topics();

    @Relationship(lazy = Lazy.DYNAMIC)
    DynamicCollection<Advert> adverts();
}
