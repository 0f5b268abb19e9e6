package dev.kindred.it.type;

import dev.kindred.annotation.Column;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A list of each kind that a column takes. */
@Entity("list_samples")
public interface Sample {
    @Id
    Long id();

    @Column(array = true)
    List<String> texts();

    Sample texts(List<String> texts);

    @Column(array = true)
    @Nullable
    List<Short> shorts();

    Sample shorts(@Nullable List<Short> shorts);

    @Column(array = true)
    @Nullable
    List<Integer> ints();

    Sample ints(@Nullable List<Integer> ints);

    @Column(array = true)
    @Nullable
    List<Long> longs();

    Sample longs(@Nullable List<Long> longs);

    @Column(array = true)
    @Nullable
    List<Float> floats();

    Sample floats(@Nullable List<Float> floats);

    @Column(array = true)
    @Nullable
    List<Double> doubles();

    Sample doubles(@Nullable List<Double> doubles);

    @Column(array = true)
    @Nullable
    List<Boolean> flags();

    Sample flags(@Nullable List<Boolean> flags);

    @Column(array = true)
    @Nullable
    List<UUID> tokens();

    Sample tokens(@Nullable List<UUID> tokens);
}
