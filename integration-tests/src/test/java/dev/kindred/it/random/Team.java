package dev.kindred.it.random;

import dev.kindred.annotation.Cascade;
import dev.kindred.annotation.Column;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.PassiveDeletes;
import dev.kindred.annotation.Relationship;
import dev.kindred.annotation.Version;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What most others belong to: a relationship of each kind leads away from it, and its rows count their versions. */
@Entity("random_teams")
public interface Team {
    @Id
    Long id();

    String name();

    Team name(String name);

    @Column(unique = true)
    @Nullable
    String code();

    Team code(@Nullable String code);

    @Column(unique = true)
    String label();

    Team label(String label);

    @Version
    int version();

    @ForeignKey("random_members.id")
    @Nullable
    Long leadId();

    Team leadId(@Nullable Long leadId);

    @Relationship
    @Nullable
    Member lead();

    Team lead(@Nullable Member lead);

    @Relationship(backPopulates = "team")
    List<Member> members();

    Team members(List<Member> members);

    @Relationship(
            backPopulates = "team",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN},
            orderBy = "name")
    List<Task> tasks();

    Team tasks(List<Task> tasks);

    @Relationship(backPopulates = "team")
    Set<Room> rooms();

    Team rooms(Set<Room> rooms);

    @Relationship(
            backPopulates = "team",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN},
            mapKey = "name")
    Map<String, Badge> badges();

    Team badges(Map<String, Badge> badges);

    @Relationship(backPopulates = "team", position = "place")
    List<Step> steps();

    Team steps(List<Step> steps);

    @Relationship
    List<Note> notes();

    Team notes(List<Note> notes);

    @Relationship(backPopulates = "team")
    @Nullable
    Seat seat();

    Team seat(@Nullable Seat seat);

    @Relationship(
            backPopulates = "team",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    @Nullable
    Desk desk();

    Team desk(@Nullable Desk desk);

    @Relationship(backPopulates = "team")
    List<Log> logs();

    Team logs(List<Log> logs);

    @Relationship(backPopulates = "team", cascade = Cascade.ALL, passiveDeletes = PassiveDeletes.UNLOADED)
    List<Sheet> sheets();

    Team sheets(List<Sheet> sheets);

    @Relationship(viewOnly = true, foreignKey = "teamId", orderBy = "name desc")
    List<Member> roster();

    @Relationship(backPopulates = "team")
    List<Mark> marks();

    Team marks(List<Mark> marks);
}
