package dev.kindred.it.mapping;

import dev.kindred.annotation.Column;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import java.util.List;

/** Has a key, and beside it a unique code, by which others refer to it. */
@Entity("countries")
public interface Country {
    @Id
    Long id();

    @Column(length = 2, unique = true)
    String code();

    Country code(String code);

    @Relationship(backPopulates = "country")
    List<City> cities();

    @Relationship(backPopulates = "country")
    List<Harbour> harbours();
}
