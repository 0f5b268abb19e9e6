package dev.kindred.it.inspect;

import dev.kindred.schema.MetaData;
import dev.kindred.schema.TableSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All models of the entities in these tests, package by package. */
final class Models {

    private Models() {}

    /** The tables of each package that has entities, by the package's name, but for these tables. */
    static Map<String, MetaData> byPackage(Set<String> except) {
        Map<String, List<TableSet>> sets = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root())) {
            files.map(file -> root().relativize(file).toString())
                    .filter(file -> file.endsWith("_.class") && !file.contains("$"))
                    .sorted()
                    .forEach(file -> add(file.replaceFirst("\\.class$", "").replace('/', '.'), sets));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, MetaData> packages = new TreeMap<>();
        sets.forEach((name, models) -> packages.put(
                name,
                MetaData.of(models.stream()
                        .filter(model -> model.tables().stream().noneMatch(table -> except.contains(table.toString())))
                        .toArray(TableSet[]::new))));
        return packages;
    }

    private static Path root() {
        try {
            return Path.of(Models.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(String className, Map<String, List<TableSet>> sets) {
        try {
            Class<?> type = Class.forName(className);
            for (Field field : type.getDeclaredFields()) {
                boolean isConstant = Modifier.isStatic(field.getModifiers());
                if (isConstant && field.getType() == type && TableSet.class.isAssignableFrom(type)) {
                    field.setAccessible(true); // an entity may be seen in its package only
                    sets.computeIfAbsent(type.getPackageName(), name -> new ArrayList<>())
                            .add((TableSet) field.get(null));
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(className, e);
        }
    }
}
