package dev.kindred.it.mapping;

import dev.kindred.annotation.Column;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** Refers to its country by the country's code: the one key it declares is the one its reference goes by. */
@Entity("cities")
public interface City {
    @Id
    Long id();

    String name();

    City name(String name);

    @ForeignKey("countries.code")
    @Column(length = 2)
    @Nullable
    String countryCode();

    City countryCode(@Nullable String countryCode);

    @Relationship(backPopulates = "cities")
    @Nullable
    Country country();

    City country(@Nullable Country country);
}
