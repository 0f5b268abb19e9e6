package dev.kindred.it.relation;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import java.util.List;

/** Owner by a key of two parts. */
@Entity("pitches")
public interface Pitch {
    @Id
    String field();

    Pitch field(String field);

    @Id
    long number();

    Pitch number(long number);

    @Relationship(backPopulates = "pitch", orderBy = "id")
    List<Peg> pegs();
}
