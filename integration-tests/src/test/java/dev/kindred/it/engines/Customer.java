package dev.kindred.it.engines;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import java.util.List;
import java.util.Set;

@Entity("callers")
public interface Customer {
    @Id
    Long id();

    String name();

    Customer name(String name);

    @Relationship(backPopulates = "customer")
    List<Visit> visits();

    @Relationship(secondary = "callers_badges")
    Set<Badge> badges();
}
