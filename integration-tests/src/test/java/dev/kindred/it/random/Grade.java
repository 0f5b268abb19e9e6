package dev.kindred.it.random;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A child of a parent with a key of two parts. */
@Entity("random_grades")
public interface Grade {
    @Id
    Long id();

    String name();

    Grade name(String name);

    @ForeignKey("random_enrolments.member_id")
    @Nullable
    Long enrolmentMemberId();

    Grade enrolmentMemberId(@Nullable Long enrolmentMemberId);

    @ForeignKey("random_enrolments.topic_id")
    @Nullable
    Long enrolmentTopicId();

    Grade enrolmentTopicId(@Nullable Long enrolmentTopicId);

    @Relationship(backPopulates = "grades")
    @Nullable
    Enrolment enrolment();

    Grade enrolment(@Nullable Enrolment enrolment);
}
