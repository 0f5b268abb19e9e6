package dev.kindred.it.flush;

import dev.kindred.annotation.Column;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import java.util.Set;

/** The other end of the link table of {@link Member}. */
@Entity("skills")
public interface Skill {
    @Id
    Long id();

    @Column(unique = true)
    String name();

    Skill name(String name);

    @Relationship(backPopulates = "skills", secondary = "member_skills")
    Set<Member> members();
}
