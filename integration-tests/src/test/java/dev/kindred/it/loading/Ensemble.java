package dev.kindred.it.loading;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Entity("ensembles")
public interface Ensemble {
    @Id
    Long id();

    String name();

    Ensemble name(String name);

    @Relationship(backPopulates = "ensemble", orderBy = "title")
    List<Play> plays();

    @Relationship(backPopulates = "ensemble", orderBy = "id")
    List<Mime> mimes();

    @Nullable
    @Relationship(backPopulates = "ensemble")
    Grant grant();

    Ensemble grant(@Nullable Grant grant);
}
