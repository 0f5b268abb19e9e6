package dev.kindred.it.random;

import dev.kindred.annotation.Cascade;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.LinkColumns;
import dev.kindred.annotation.ReferentialAction;
import dev.kindred.annotation.Relationship;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** In a list of a nullable key, in a tree, in a graph, and in a circle of tables with its team. */
@Entity("random_members")
public interface Member {
    @Id
    Long id();

    String name();

    Member name(String name);

    @ForeignKey("random_teams.id")
    @Nullable
    Long teamId();

    Member teamId(@Nullable Long teamId);

    @Relationship(backPopulates = "members")
    @Nullable
    Team team();

    Member team(@Nullable Team team);

    @ForeignKey("random_members.id")
    @Nullable
    Long parentId();

    Member parentId(@Nullable Long parentId);

    @Relationship(backPopulates = "children", foreignKey = "parentId")
    @Nullable
    Member parent();

    Member parent(@Nullable Member parent);

    @Relationship(backPopulates = "parent", foreignKey = "parentId")
    List<Member> children();

    Member children(List<Member> children);

    @ForeignKey("random_members.id")
    @Nullable
    Long buddyId();

    Member buddyId(@Nullable Long buddyId);

    @Relationship(foreignKey = "buddyId", postUpdate = true)
    @Nullable
    Member buddy();

    Member buddy(@Nullable Member buddy);

    @Relationship(
            backPopulates = "sender",
            foreignKey = "senderId",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    List<Letter> sent();

    Member sent(List<Letter> sent);

    @Relationship(backPopulates = "receiver", foreignKey = "receiverId")
    Collection<Letter> received();

    Member received(Collection<Letter> received);

    @Relationship(backPopulates = "member", cascade = Cascade.ALL)
    List<Tool> tools();

    Member tools(List<Tool> tools);

    @Relationship(backPopulates = "members", secondary = "random_member_topics")
    Set<Topic> topics();

    Member topics(Set<Topic> topics);

    @Relationship(backPopulates = "fans", secondary = "random_member_friends")
    Set<Member> friends();

    Member friends(Set<Member> friends);

    @Relationship(backPopulates = "friends", secondary = "random_member_friends")
    List<Member> fans();

    Member fans(List<Member> fans);

    @Relationship(secondary = "random_member_skills")
    Set<Topic> skills();

    Member skills(Set<Topic> skills);

    @Relationship(secondary = "random_member_wishes", backref = "wishers")
    Set<Topic> wishes();

    Member wishes(Set<Topic> wishes);

    @LinkColumns(onDelete = ReferentialAction.CASCADE)
    @Relationship(backPopulates = "clubbers", secondary = "random_member_clubs")
    Set<Topic> clubs();

    Member clubs(Set<Topic> clubs);

    @LinkColumns(onDelete = ReferentialAction.CASCADE)
    @Relationship(secondary = "random_member_hobbies")
    Set<Topic> hobbies();

    Member hobbies(Set<Topic> hobbies);

    @Relationship(
            backPopulates = "member",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    List<Enrolment> enrolments();

    Member enrolments(List<Enrolment> enrolments);
}
