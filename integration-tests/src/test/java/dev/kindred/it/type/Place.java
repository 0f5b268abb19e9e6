package dev.kindred.it.type;

import dev.kindred.annotation.Column;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A place with documents and lists. */
@Entity("places")
public interface Place {
    @Id
    Long id();

    @Json
    Details details();

    Place details(Details details);

    @Json
    @Nullable
    Map<String, List<Integer>> marks();

    Place marks(@Nullable Map<String, List<Integer>> marks);

    @Json
    Optional<List<Details>> history();

    Place history(@Nullable List<Details> history);

    @Column(array = true)
    @Nullable
    List<String> labels();

    Place labels(@Nullable List<String> labels);
}
