package dev.kindred.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;

class MissingDriverTest {

    @ParameterizedTest
    @CsvSource({"jdbc:sqlite:x.db, org.xerial:sqlite-jdbc", "jdbc:h2:mem:x, com.h2database:h2"})
    void saysWhichDependencyToAdd(String url, String artifact) throws Exception {
        URL[] withoutDrivers = Stream.of(Engine.class, HikariConfig.class, Logger.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .toArray(URL[]::new);
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(withoutDrivers, ClassLoader.getPlatformClassLoader())) {
            Thread.currentThread().setContextClassLoader(loader);
            Method create = loader.loadClass(Engine.class.getName()).getMethod("create", String.class);

            assertThatThrownBy(() -> create.invoke(null, url))
                    .isInstanceOf(InvocationTargetException.class)
                    .cause()
                    .hasMessageContaining("is not on the class path")
                    .hasMessageContaining("Add the dependency " + artifact);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }
}
