package dev.kindred.it.cascade;

import dev.kindred.annotation.Column;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.ReferentialAction;
import dev.kindred.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** Never touched by the session when its warehouse is deleted. */
@Entity("labels")
public interface Label {
    @Id
    Long id();

    @Column(length = 40)
    String text();

    Label text(String text);

    @ForeignKey(onDelete = ReferentialAction.CASCADE)
    @Relationship(backPopulates = "labels")
    @Nullable
    Warehouse warehouse();

    Label warehouse(@Nullable Warehouse warehouse);
}
