package dev.kindred.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that an attribute is kept as a JSON document, written by what the engine was given with {@code EngineOptions.withJson}. Its type
 * may be any that this can write and read: a record, a map, a list.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Json {}
