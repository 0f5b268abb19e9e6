package dev.kindred.it.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ClassInitializationTest {

    private static final int LOADERS = 1_000;

    @Test
    void twoThreadsThatTouchBothModelsFirstNeitherDeadlockNorSeeNull() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2, ClassInitializationTest::daemon);
        try {
            for (int i = 0; i < LOADERS; i++) {
                Object[] touches = new FreshLoader().loadClass("library.Touch").getEnumConstants();
                CyclicBarrier start = new CyclicBarrier(2);

                Future<List<?>> author = threads.submit(touch(touches[0], start));
                Future<List<?>> book = threads.submit(touch(touches[1], start));

                // List.of would have refused a null; a deadlock shows as a time-out.
                assertThat(author.get(30, TimeUnit.SECONDS)).hasSize(3);
                assertThat(book.get(30, TimeUnit.SECONDS)).hasSize(3);
                assertThat(author.get().get(0)).isSameAs(book.get().get(1));
                assertThat(author.get().get(2)).hasToString("Book.author");
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static Callable<List<?>> touch(Object touch, CyclicBarrier start) {
        return () -> {
            start.await(30, TimeUnit.SECONDS);
            return (List<?>) ((Callable<?>) touch).call();
        };
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    }

    /** Defines the entities and their generated classes anew; the library itself is shared. */
    private static final class FreshLoader extends ClassLoader {

        FreshLoader() {
            super(ClassInitializationTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                if (known != null || !name.startsWith("library.")) {
                    return known != null ? known : super.loadClass(name, resolve);
                }
                try (InputStream bytes = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                    if (bytes == null) {
                        throw new ClassNotFoundException(name);
                    }
                    byte[] code = bytes.readAllBytes();
                    return defineClass(name, code, 0, code.length);
                } catch (IOException e) {
                    throw new ClassNotFoundException(name, e);
                }
            }
        }
    }
}
