package dev.kindred.it.loading;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;

@Entity("mimes")
public interface Mime {
    @Id
    Long id();

    String name();

    Mime name(String name);

    @ForeignKey("ensembles.id")
    Long ensembleId();

    @Relationship(backPopulates = "mimes")
    Ensemble ensemble();

    Mime ensemble(Ensemble ensemble);
}
