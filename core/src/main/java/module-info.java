import org.jspecify.annotations.NullMarked;

/**
 * An object-relational mapper in which relationships come first. What is not exported (the state of entities, loading,
 * the unit of work) is free to change. No parameter, result or field is null unless it says {@code @Nullable}.
 */
@NullMarked
module dev.kindred {
    requires transitive java.sql;
    requires transitive com.zaxxer.hikari;
    requires org.slf4j;
    requires static org.jspecify;

    exports dev.kindred.annotation;
    exports dev.kindred.collection;
    exports dev.kindred.dialect;
    exports dev.kindred.engine;
    exports dev.kindred.exception;
    exports dev.kindred.instrument;
    exports dev.kindred.mapping;
    exports dev.kindred.plan;
    exports dev.kindred.query;
    exports dev.kindred.schema;
    exports dev.kindred.session;
    exports dev.kindred.sql;
    exports dev.kindred.type;
}
