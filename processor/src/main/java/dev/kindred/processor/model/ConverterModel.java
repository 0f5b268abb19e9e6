package dev.kindred.processor.model;

import javax.lang.model.element.TypeElement;

/**
 * A converter before a column.
 *
 * @param constant the constant that holds the only one; empty where it is made
 * @param stored the column as it is without the converter
 */
public record ConverterModel(TypeElement type, String constant, ColumnType stored) {}
