package dev.kindred.it.random;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A link with a class of its own; its key is that of its two ends. */
@Entity("random_enrolments")
public interface Enrolment {
    @Id
    @ForeignKey("random_members.id")
    Long memberId();

    @Id
    @ForeignKey("random_topics.id")
    Long topicId();

    String name();

    Enrolment name(String name);

    @Relationship(backPopulates = "enrolments")
    Member member();

    Enrolment member(@Nullable Member member);

    @Relationship(backPopulates = "enrolments")
    Topic topic();

    Enrolment topic(@Nullable Topic topic);

    @Relationship(backPopulates = "enrolment")
    List<Grade> grades();

    Enrolment grades(List<Grade> grades);
}
