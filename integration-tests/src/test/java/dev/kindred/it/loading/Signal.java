package dev.kindred.it.loading;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.ReferentialAction;
import dev.kindred.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** Goes with its beacon, by the rule of its key. */
@Entity("signals")
public interface Signal {
    @Id
    Long id();

    String code();

    Signal code(String code);

    @ForeignKey(onDelete = ReferentialAction.CASCADE)
    @Relationship(backPopulates = "signals")
    @Nullable
    Beacon beacon();

    Signal beacon(@Nullable Beacon beacon);
}
