package dev.kindred.it.raw;

import dev.kindred.annotation.Column;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import java.util.List;

@Entity("vocalists")
public interface Singer {
    @Id
    Long id();

    @Column(length = 100)
    String name();

    Singer name(String name);

    @Relationship(backPopulates = "singer")
    List<Song> songs();
}
