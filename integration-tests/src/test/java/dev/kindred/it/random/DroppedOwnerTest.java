package dev.kindred.it.random;

import static dev.kindred.it.random.Enrolment_.ENROLMENT;
import static dev.kindred.it.random.Grade_.GRADE;
import static dev.kindred.it.random.Member_.MEMBER;
import static dev.kindred.it.random.Topic_.TOPIC;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.instrument.Status;
import dev.kindred.session.Session;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;

/** K4 goes on: what a dropped object would have owned is let go of. */
class DroppedOwnerTest {

    /** K4, rule 2.3.2. */
    @DatabaseTest
    void theChildrenOfADroppedObjectAreReleased(Database db) {
        db.createAll(Schema.META_DATA);
        try (Session session = Session.open(db.engine())) {
            Member member = MEMBER.create().name("a");
            Topic topic = TOPIC.create().name("b");
            session.addAll(member, topic);
            session.commit();
            Enrolment enrolment = ENROLMENT.create().name("c").member(member).topic(topic);
            Grade grade = GRADE.create().name("d").enrolment(enrolment);
            session.add(grade);

            session.delete(member);
            session.commit();

            assertThat(session.status(enrolment)).isEqualTo(Status.TRANSIENT);
            assertThat(grade.enrolmentMemberId()).isNull();
            assertThat(grade.enrolmentTopicId()).isNull();
        }
    }
}
