package dev.kindred.it.condition;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import dev.kindred.sql.Condition;
import java.util.List;

/** Has a key of two parts. */
@Entity("timetables")
public interface Timetable {
    @Id
    String line();

    Timetable line(String line);

    @Id
    int year();

    Timetable year(int year);

    @Relationship(viewOnly = true, orderBy = "place")
    List<Stop> stops();

    static Condition stops(Timetable_ table, Stop_ stop) {
        return stop.name.like("%").and(stop.place.ge(table.year));
    }
}
