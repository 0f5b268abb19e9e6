package dev.kindred.it.hook;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import dev.kindred.annotation.Validates;
import org.jspecify.annotations.Nullable;

@Entity("boat_mates")
public abstract class Mate implements Named {
    @Id
    public abstract Long id();

    @Override
    public abstract Mate name(@Nullable String name);

    public abstract int age();

    public abstract Mate age(int age);

    @ForeignKey("boat_crews.code")
    public abstract @Nullable String crewCode();

    public abstract Mate crewCode(@Nullable String crewCode);

    @Relationship(backPopulates = "mates", foreignKey = "crewCode")
    public abstract @Nullable Crew crew();

    public abstract Mate crew(@Nullable Crew crew);

    @ForeignKey("boat_crews.code")
    public abstract @Nullable String guestOf();

    @Validates("crew")
    static void seaworthy(Crew crew) {
        if ("leaky".equals(crew.name())) {
            throw new IllegalStateException(crew.code() + " takes nobody");
        }
    }

    @Validates("crewCode")
    static @Nullable String upper(@Nullable String code) {
        return code == null ? null : code.toUpperCase(java.util.Locale.ROOT);
    }
}
