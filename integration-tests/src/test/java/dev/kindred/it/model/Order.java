package dev.kindred.it.model;

import dev.kindred.annotation.Column;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** Names that must be quoted: keywords, spaces, quotes, and letters beyond ASCII. */
@Entity("order")
public interface Order {
    @Id
    Long id();

    @Column("user")
    String user();

    Order user(String user);

    @Column("group by")
    @Nullable
    String group();

    Order group(@Nullable String group);

    @Column("the \"größe\"")
    int size();

    Order size(int size);

    @Column("select")
    @ForeignKey("order.id")
    @Nullable
    Long previousId();

    @Relationship
    @Nullable
    Order previous();

    Order previous(@Nullable Order previous);
}
