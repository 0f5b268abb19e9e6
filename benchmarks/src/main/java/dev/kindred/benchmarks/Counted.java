package dev.kindred.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs workloads while somebody counts the instructions of each thread: for each workload and contender a thread that
 * runs it so many times, and another that runs it twice as often, so that the difference has nothing of their
 * beginning and end. Before all and after all there is a thread that does the same known work; by the two the counter
 * knows that it looks at the right threads. Prints how many threads there were before.
 */
final class Counted {

    /** What is run how many times. */
    record Order(Workload workload, String contender, int operations) {

        static Order of(String text) {
            List<String> parts = List.of(text.split(":"));
            return new Order(Workload.valueOf(parts.get(0)), parts.get(1), Integer.parseInt(parts.get(2)));
        }

        @Override
        public String toString() {
            return workload + ":" + contender + ":" + operations;
        }
    }

    /** A thread that waits until it is told what to do, does it, and stays, for its number must not be given away. */
    private static final class Worker {

        private final CountDownLatch told = new CountDownLatch(1);
        private final CountDownLatch done = new CountDownLatch(1);
        private volatile @Nullable Runnable work;

        Worker() {
            Thread thread = new Thread(this::live, "counted");
            thread.setDaemon(true);
            thread.start();
        }

        private void live() {
            try {
                told.await();
                Runnable given = work;
                if (given != null) {
                    given.run();
                }
                done.countDown();
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        void run(Runnable given) throws InterruptedException {
            work = given;
            told.countDown();
            done.await();
        }
    }

    private final Database database = Database.start(Dialect.H2, false);
    private final Map<String, Contender> contenders = new LinkedHashMap<>();

    private Counted() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<Order> orders = Stream.of(arguments).map(Order::of).toList();
        System.out.println(threads());
        List<Worker> workers = new ArrayList<>();
        for (int number = 0; number < 2 * orders.size() + 2; number++) {
            workers.add(new Worker());
        }
        Counted counted = new Counted();
        workers.get(0).run(Counted::knownWork);
        for (int number = 0; number < orders.size(); number++) {
            counted.run(orders.get(number), workers.get(2 * number + 1), workers.get(2 * number + 2));
        }
        workers.get(workers.size() - 1).run(Counted::knownWork);
        Runtime.getRuntime().halt(0);
    }

    private void run(Order order, Worker once, Worker twice) throws InterruptedException {
        Contender contender = contenders.computeIfAbsent(order.contender(), name -> Contenders.open(name, database));
        Round round = new Round(contender, database, new Checksum(false), 10_000);
        round.tidy();
        order.workload().prepare(round);
        times(order, 2, round);
        once.run(() -> times(order, order.operations(), round));
        twice.run(() -> times(order, 2 * order.operations(), round));
        round.tidy();
    }

    private static void times(Order order, int operations, Round round) {
        for (int time = 0; time < operations; time++) {
            order.workload().run(round);
        }
    }

    /** Nothing is left out, since all is interpreted. */
    private static void knownWork() {
        long sum = 0;
        for (int time = 0; time < 1_000_000; time++) {
            sum += time;
        }
        if (sum < 0) {
            throw new IllegalStateException("The sum is " + sum);
        }
    }

    private static long threads() throws IOException {
        try (Stream<Path> tasks = Files.list(Path.of("/proc/self/task"))) {
            return tasks.count();
        }
    }
}
