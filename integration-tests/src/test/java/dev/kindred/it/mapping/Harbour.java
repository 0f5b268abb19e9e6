package dev.kindred.it.mapping;

import dev.kindred.annotation.Column;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;

/** Lies in the country of one code and flies the flag of another one's key. */
@Entity("harbours")
public interface Harbour {
    @Id
    Long id();

    @ForeignKey("countries.code")
    @Column(length = 2)
    String countryCode();

    Harbour countryCode(String countryCode);

    @ForeignKey("countries.id")
    Long flagId();

    Harbour flagId(Long flagId);

    @Relationship(backPopulates = "harbours", foreignKey = "countryCode")
    Country country();

    Harbour country(Country country);

    @Relationship(foreignKey = "flagId")
    Country flag();

    Harbour flag(Country flag);
}
