package dev.kindred.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A way to a server that is as long as asked for: what comes in at one end comes out at the other after a delay, in
 * each direction, and as much as comes in meanwhile is under way at once. Counts bytes, and how many times a client
 * spoke after it had heard something. For many threads.
 */
final class Wire implements AutoCloseable {

    /** A thread that is parked wakes up some time late; so it parks for less, and turns the rest of the time. */
    private static final long WAKES_UP_LATE = 80_000;

    private static final Pattern ADDRESS = Pattern.compile("//([^:/]+):(\\d+)/");

    private final ServerSocket door;
    private final String url;
    private final String host;
    private final int port;
    private final AtomicLong turns = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private volatile long delay;

    /** A way to the server of a JDBC URL, which has no length to begin with. */
    Wire(String target) throws IOException {
        Matcher address = ADDRESS.matcher(target);
        if (!address.find()) {
            throw new IllegalArgumentException(target + " has no address");
        }
        host = address.group(1);
        port = Integer.parseInt(address.group(2));
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        url = address.replaceFirst("//127.0.0.1:" + door.getLocalPort() + "/");
        start(this::accept);
    }

    /** The URL that leads through here. */
    String url() {
        return url;
    }

    /** How long a byte is under way, in one direction, in nanoseconds. */
    void delay(long nanos) {
        delay = nanos;
    }

    /** How many times a client spoke for the first time, or after it had heard something. */
    long turns() {
        return turns.get();
    }

    /** How many bytes went either way. */
    long bytes() {
        return bytes.get();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = door.accept();
                Socket server = new Socket(host, port);
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                Heard heard = new Heard();
                connect(client, server, heard, true);
                connect(server, client, heard, false);
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    private void connect(Socket from, Socket to, Heard heard, boolean isClient) {
        BlockingQueue<Piece> way = new LinkedBlockingQueue<>();
        start(() -> receive(from, way, heard, isClient));
        start(() -> deliver(way, to, heard, isClient));
    }

    private void receive(Socket from, BlockingQueue<Piece> way, Heard heard, boolean isClient) {
        byte[] buffer = new byte[65_536];
        try (InputStream in = from.getInputStream()) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                long due = System.nanoTime() + delay;
                if (isClient && heard.something) {
                    heard.something = false;
                    turns.incrementAndGet();
                }
                bytes.addAndGet(count);
                way.add(new Piece(Arrays.copyOf(buffer, count), due));
            }
        } catch (IOException e) {
            // Closed by either end.
        }
        way.add(new Piece(new byte[0], System.nanoTime() + delay));
    }

    private static void deliver(BlockingQueue<Piece> way, Socket to, Heard heard, boolean isClient) {
        try (to;
                OutputStream out = to.getOutputStream()) {
            for (Piece piece = way.take(); piece.bytes().length > 0; piece = way.take()) {
                waitUntil(piece.due());
                if (!isClient) {
                    heard.something = true;
                }
                out.write(piece.bytes());
            }
        } catch (IOException e) {
            // Closed by either end.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void waitUntil(long due) {
        for (long rest = due - System.nanoTime(); rest > 0; rest = due - System.nanoTime()) {
            if (rest > WAKES_UP_LATE) {
                LockSupport.parkNanos(rest - WAKES_UP_LATE);
            } else {
                Thread.onSpinWait();
            }
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "wire");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    /** Bytes under way, and when they arrive; none, if nothing more comes. */
    // Nobody compares pieces.
    @SuppressWarnings("ArrayRecordComponent")
    private record Piece(byte[] bytes, long due) {}

    /** Whether the client of a connection has heard anything since it spoke. */
    private static final class Heard {
        private volatile boolean something = true;
    }
}
