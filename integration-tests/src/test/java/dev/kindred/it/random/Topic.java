package dev.kindred.it.random;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import java.util.List;

/** The far end of links, and of enrolments. */
@Entity("random_topics")
public interface Topic {
    @Id
    Long id();

    String name();

    Topic name(String name);

    @Relationship(backPopulates = "topics", secondary = "random_member_topics")
    List<Member> members();

    Topic members(List<Member> members);

    @Relationship(backPopulates = "clubs", secondary = "random_member_clubs")
    List<Member> clubbers();

    Topic clubbers(List<Member> clubbers);

    @Relationship(backPopulates = "topic")
    List<Enrolment> enrolments();

    Topic enrolments(List<Enrolment> enrolments);
}
