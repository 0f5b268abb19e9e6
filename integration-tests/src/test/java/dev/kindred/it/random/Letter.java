package dev.kindred.it.random;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A child of two parents of one kind: it belongs to one of them, and the other may let go of it. */
@Entity("random_letters")
public interface Letter {
    @Id
    Long id();

    String name();

    Letter name(String name);

    @ForeignKey("random_members.id")
    Long senderId();

    Letter senderId(@Nullable Long senderId);

    @Relationship(backPopulates = "sent", foreignKey = "senderId")
    Member sender();

    Letter sender(@Nullable Member sender);

    @ForeignKey("random_members.id")
    @Nullable
    Long receiverId();

    Letter receiverId(@Nullable Long receiverId);

    @Relationship(backPopulates = "received", foreignKey = "receiverId")
    @Nullable
    Member receiver();

    Letter receiver(@Nullable Member receiver);
}
