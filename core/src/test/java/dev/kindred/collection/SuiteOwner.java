package dev.kindred.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Makes the collections that a suite tests: of new authors, filled by hand, or of written ones that are not loaded yet. What the
 * suite then finds in the latter was loaded by the first operation, and {@link #check} sees that it was by that one only.
 */
final class SuiteOwner {

    private final Kind kind;
    private final boolean written;
    private final List<RecordingTracker> trackers = new ArrayList<>();

    SuiteOwner(Kind kind, boolean written) {
        this.kind = kind;
        this.written = written;
    }

    String named(String collection) {
        return collection + " " + kind.attributeName() + (written ? " of a written author" : " of a new author");
    }

    TrackedList<Sample> list(Object[] elements) {
        Sample author = author(elements);
        if (!written) {
            author.list(kind).addAll(samples(elements));
        }
        return author.list(kind);
    }

    Set<Sample> set(Object[] elements) {
        Sample author = author(elements);
        if (!written) {
            author.set(kind).addAll(samples(elements));
        }
        return author.set(kind);
    }

    Map<String, Sample> map(Object[] entries) {
        Map<String, Sample> books = new LinkedHashMap<>();
        for (Object object : entries) {
            Map.Entry<?, ?> entry = (Map.Entry<?, ?>) object;
            books.put((String) Objects.requireNonNull(entry.getKey()), (Sample) entry.getValue());
        }
        Sample author = author(books.values().toArray());
        if (!written) {
            author.map(kind).putAll(books);
        }
        return author.map(kind);
    }

    void check() {
        assertThat(trackers).allSatisfy(tracker -> assertThat(tracker.loads()).isLessThanOrEqualTo(1));
        trackers.clear();
    }

    private Sample author(Object[] found) {
        Sample author = Sample.author();
        if (written) {
            trackers.add(RecordingTracker.on(author, kind, samples(found).toArray(Sample[]::new)));
        }
        return author;
    }

    private static List<Sample> samples(Object[] elements) {
        return List.of(Arrays.copyOf(elements, elements.length, Sample[].class)); // a load finds no null either
    }
}
