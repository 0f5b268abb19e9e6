package dev.kindred.engine;

import dev.kindred.schema.Column;
import dev.kindred.schema.MetaData;
import dev.kindred.schema.Table;
import java.util.List;
import java.util.UUID;

/** The databases that the core's own tests run on, in memory. */
enum Backend {
    SQLITE("jdbc:sqlite::memory:"),
    H2("jdbc:h2:mem:");

    private final String url;

    Backend(String url) {
        this.url = url;
    }

    Engine open() {
        return open(EngineOptions.defaults());
    }

    Engine open(EngineOptions options) {
        return Engine.create(this == H2 ? url + UUID.randomUUID() : url, options);
    }

    /** An engine with one table. */
    Engine open(Table table) {
        Engine engine = open();
        engine.createAll(MetaData.of(() -> List.of(table)));
        return engine;
    }

    static Table table(String name, Column<?>... columns) {
        return new Table("", name, name, List.of(columns), List.of(), List.of());
    }
}
