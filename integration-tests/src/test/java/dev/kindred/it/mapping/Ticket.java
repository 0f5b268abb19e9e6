package dev.kindred.it.mapping;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A class with defaults, constructors, a field of its own, and accessors of each visibility. */
@Entity("tickets")
public abstract class Ticket {
    private int reads;

    protected Ticket() {
        state("open");
        priority(3);
    }

    Ticket(String title, int priority, Ticket... blockers) {
        this();
        title(title);
        priority(priority);
        blockers().addAll(List.of(blockers));
    }

    @Id
    public abstract Long id();

    public abstract String title();

    public abstract Ticket title(String title);

    public abstract String state();

    public abstract Ticket state(String state);

    protected abstract int priority();

    protected abstract void priority(int priority);

    @Relationship(backPopulates = "blocked")
    abstract List<Ticket> blockers();

    @Relationship(backPopulates = "blockers")
    abstract @Nullable Ticket blocked();

    abstract Ticket blocked(@Nullable Ticket blocked);

    /** How often this was asked of the object; no attribute. */
    final int reads() {
        return reads++;
    }

    @Override
    public String toString() {
        return title() + " (" + state() + ")";
    }
}
