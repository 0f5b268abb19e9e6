package dev.kindred.it.relation;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.LinkColumns;
import dev.kindred.annotation.Relationship;
import java.util.List;

/** Many to many, with a key of two parts on both sides and columns of its own naming. */
@Entity("cranes")
public interface Crane {
    @Id
    String yard();

    Crane yard(String yard);

    @Id
    long number();

    Crane number(long number);

    @Relationship(backPopulates = "cranes", secondary = "berth_cranes", orderBy = "dock, number desc")
    @LinkColumns(
            own = {"yard", "crane"},
            target = {"dock", "berth"})
    List<Berth> berths();
}
