package dev.kindred.it.model;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import java.util.List;

/** The parent of lines whose key contains its own. */
@Entity("invoices")
public interface Invoice {
    @Id
    Long id();

    String customer();

    Invoice customer(String customer);

    @Relationship(backPopulates = "invoice")
    List<Line> lines();
}
