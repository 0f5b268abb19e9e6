package library;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Entity("guests_of_clubs")
public interface Guest {
    @Id Long id();

    String name();

    int number();
    Guest number(int number);

    int place();

    @Relationship(backPopulates = "guests", secondary = "guests", orderBy = "id") List<Club> clubs();

    @ForeignKey("clubs.id") @Nullable Long clubId();
    Guest clubId(@Nullable Long clubId);

    @Relationship(backPopulates = "hosted", foreignKey = "clubId", postUpdate = true) @Nullable Club club();

    @ForeignKey @Relationship(backPopulates = "chair") @Nullable Club seat();
    Guest seat(@Nullable Club seat);

    @Relationship(backref = "brought", singleParent = true) @Nullable Guest friend();

    @Relationship(backPopulates = "usher", position = "place") List<Guest> ushered();

    @Relationship(backPopulates = "ushered") @Nullable Guest usher();
}
