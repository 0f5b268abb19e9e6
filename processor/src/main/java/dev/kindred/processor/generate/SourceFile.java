package dev.kindred.processor.generate;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** A source file under way: spells types, collects the imports that this takes, and fills templates. */
final class SourceFile {

    private static final Pattern TOKEN = Pattern.compile("\\$(?:\\{(\\w+)\\}|(\\w+))");

    /** What generated code names of the library and the JDK: by name only, since the processor itself needs none of it. */
    private static final Map<String, String> PACKAGES = Map.ofEntries(
            Map.entry("Cascade", "dev.kindred.annotation"),
            Map.entry("Lazy", "dev.kindred.annotation"),
            Map.entry("PassiveDeletes", "dev.kindred.annotation"),
            Map.entry("ReferentialAction", "dev.kindred.annotation"),
            Map.entry("BothSides", "dev.kindred.collection"),
            Map.entry("TrackedList", "dev.kindred.collection"),
            Map.entry("TrackedMap", "dev.kindred.collection"),
            Map.entry("TrackedMembers", "dev.kindred.collection"),
            Map.entry("TrackedSet", "dev.kindred.collection"),
            Map.entry("TransientTracker", "dev.kindred.collection"),
            Map.entry("EntityType", "dev.kindred.instrument"),
            Map.entry("Generated", "dev.kindred.instrument"),
            Map.entry("Instrumented", "dev.kindred.instrument"),
            Map.entry("Tracker", "dev.kindred.instrument"),
            Map.entry("CollectionAttribute", "dev.kindred.mapping"),
            Map.entry("ThroughAttribute", "dev.kindred.mapping"),
            Map.entry("ColumnAttribute", "dev.kindred.mapping"),
            Map.entry("ComparableAttribute", "dev.kindred.mapping"),
            Map.entry("EntityDescriptor", "dev.kindred.mapping"),
            Map.entry("InverseAttribute", "dev.kindred.mapping"),
            Map.entry("JsonAttribute", "dev.kindred.mapping"),
            Map.entry("ListAttribute", "dev.kindred.mapping"),
            Map.entry("NumberAttribute", "dev.kindred.mapping"),
            Map.entry("ReferenceAttribute", "dev.kindred.mapping"),
            Map.entry("TextAttribute", "dev.kindred.mapping"),
            Map.entry("DynamicCollection", "dev.kindred.query"),
            Map.entry("WriteOnlyCollection", "dev.kindred.query"),
            Map.entry("Column", "dev.kindred.schema"),
            Map.entry("Sequence", "dev.kindred.schema"),
            Map.entry("JsonType", "dev.kindred.type"),
            Map.entry("RowSource", "dev.kindred.type"),
            Map.entry("Types", "dev.kindred.type"),
            Map.entry("Objects", "java.util"),
            Map.entry("Optional", "java.util"),
            Map.entry("Object", "java.lang"),
            Map.entry("String", "java.lang"));

    private final String packageName;
    private final Elements elements;
    private final Map<String, String> simpleNames = new HashMap<>();
    private final Set<String> imports = new TreeSet<>();

    SourceFile(String packageName, Elements elements) {
        this.packageName = packageName;
        this.elements = elements;
    }

    /** Keeps a simple name for the type that it means inside this file anyway. */
    void reserve(String simpleName, String qualifiedName) {
        simpleNames.putIfAbsent(simpleName, qualifiedName);
    }

    /** Replaces each {@code $Name} by a type of the library, and each {@code $name} by the value given for it, braces or not. */
    String fill(String template, Map<String, String> values) {
        return TOKEN.matcher(template).replaceAll(match -> {
            String token = match.group(1) != null ? match.group(1) : match.group(2);
            String value = values.get(token);
            return Matcher.quoteReplacement(value != null ? value : library(token));
        });
    }

    String library(String simpleName) {
        String owner = PACKAGES.get(simpleName);
        if (owner == null) {
            throw new IllegalArgumentException("No value for $" + simpleName);
        }
        return topLevel(owner, simpleName);
    }

    /** The spelling of a top-level class with this qualified name. */
    String qualified(String name) {
        int dot = name.lastIndexOf('.');
        return topLevel(name.substring(0, dot), name.substring(dot + 1));
    }

    /** The spelling of a top-level class; imports it where needed. */
    String topLevel(String owner, String simpleName) {
        String qualified = owner.isEmpty() ? simpleName : owner + "." + simpleName;
        String holder = simpleNames.get(simpleName);
        if (holder == null) {
            boolean isHidden = owner.equals("java.lang") && !packageName.equals(owner) && isInPackage(simpleName);
            if (isHidden) {
                return qualified;
            }
            simpleNames.put(simpleName, qualified);
            if (!owner.equals(packageName) && !owner.equals("java.lang")) {
                imports.add(qualified);
            }
            return simpleName;
        }
        return holder.equals(qualified) ? simpleName : qualified;
    }

    private boolean isInPackage(String simpleName) {
        return elements.getTypeElement(packageName.isEmpty() ? simpleName : packageName + "." + simpleName) != null;
    }

    String name(TypeElement type) {
        Element owner = type.getEnclosingElement();
        return owner instanceof PackageElement inPackage
                ? topLevel(
                        inPackage.getQualifiedName().toString(),
                        type.getSimpleName().toString())
                : name((TypeElement) Objects.requireNonNull(owner)) + "." + type.getSimpleName();
    }

    /** The spelling of a type, without annotations. */
    String type(TypeMirror type) {
        if (type.getKind().isPrimitive()) {
            return type.getKind().name().toLowerCase(Locale.ROOT);
        }
        if (type instanceof ArrayType array) {
            return type(array.getComponentType()) + "[]";
        }
        if (type instanceof TypeVariable variable) {
            return variable.asElement().getSimpleName().toString();
        }
        if (type instanceof WildcardType wildcard) {
            return "?" + bound(" extends ", wildcard.getExtendsBound()) + bound(" super ", wildcard.getSuperBound());
        }
        if (type.getKind() != TypeKind.ERROR
                && type instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement element) {
            String arguments =
                    declared.getTypeArguments().stream().map(this::type).collect(Collectors.joining(", "));
            return name(element) + (arguments.isEmpty() ? "" : "<" + arguments + ">");
        }
        return type.toString();
    }

    private String bound(String word, @Nullable TypeMirror type) {
        return type == null ? "" : word + type(type);
    }

    /** The whole file around a body whose types were spelt by this file. */
    String text(String body) {
        StringBuilder text = new StringBuilder();
        if (!packageName.isEmpty()) {
            text.append("package ").append(packageName).append(";\n\n");
        }
        for (String name : imports) {
            text.append("import ").append(name).append(";\n");
        }
        return text.append(imports.isEmpty() ? "" : "\n").append(body).toString();
    }
}
