package dev.kindred.it.loading;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;

@Entity("stage_grants")
public interface Grant {
    @Id
    Long id();

    String code();

    Grant code(String code);

    @ForeignKey("ensembles.id")
    Long ensembleId();

    @Relationship(backPopulates = "grant")
    Ensemble ensemble();

    Grant ensemble(Ensemble ensemble);
}
