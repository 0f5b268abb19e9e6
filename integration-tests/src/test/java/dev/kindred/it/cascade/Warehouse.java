package dev.kindred.it.cascade;

import dev.kindred.annotation.Cascade;
import dev.kindred.annotation.Column;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.PassiveDeletes;
import dev.kindred.annotation.Relationship;
import java.util.List;

/** Leaves its children to the database in several ways. */
@Entity("warehouses")
public interface Warehouse {
    @Id
    Long id();

    @Column(length = 40)
    String name();

    Warehouse name(String name);

    @Relationship(
            backPopulates = "warehouse",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    List<Lamp> lamps();

    @Relationship(backPopulates = "warehouse", cascade = Cascade.ALL, passiveDeletes = PassiveDeletes.UNLOADED)
    List<Crate> crates();

    @Relationship(backPopulates = "warehouse", passiveDeletes = PassiveDeletes.UNLOADED)
    List<Barrel> barrels();

    @Relationship(backPopulates = "warehouse", passiveDeletes = PassiveDeletes.ALL)
    List<Label> labels();
}
