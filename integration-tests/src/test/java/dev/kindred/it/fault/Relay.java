package dev.kindred.it.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A way to a server that can be cut: at once, or when a client says a word. */
final class Relay implements AutoCloseable {

    /** What happens when the word is said. */
    enum Cut {
        /** The server never hears it. */
        BEFORE,
        /** The server hears it and answers, but nobody hears the answer. */
        AFTER
    }

    private static final Pattern ADDRESS = Pattern.compile("//([^:/]+):(\\d+)/");

    private final ServerSocket door;
    private final String url;
    private final String host;
    private final int port;
    private final List<Socket> sockets = new ArrayList<>();
    private volatile String word = "";
    private volatile Cut cut = Cut.BEFORE;
    private volatile boolean isUnheard;

    /** A way to the server of this JDBC URL. */
    Relay(String target) throws IOException {
        Matcher address = ADDRESS.matcher(target);
        if (!address.find()) {
            throw new IllegalArgumentException(target);
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

    /** Cuts all connections as soon as a client says this. */
    void cutAt(String said, Cut when) {
        cut = when;
        word = said;
    }

    /** Cuts all connections; new ones pass. */
    synchronized void cut() {
        sockets.forEach(Relay::close);
        sockets.clear();
    }

    private void accept() {
        try {
            while (true) {
                connect(door.accept());
            }
        } catch (IOException e) {
            cut(); // closed
        }
    }

    /** While there is no server, whoever comes is sent away. */
    private void connect(Socket client) throws IOException {
        Socket server;
        try {
            server = new Socket(host, port);
        } catch (ConnectException e) {
            client.close();
            return;
        }
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        synchronized (this) {
            sockets.add(client);
            sockets.add(server);
        }
        start(() -> copy(client, server, true));
        start(() -> copy(server, client, false));
    }

    private void copy(Socket from, Socket to, boolean fromClient) {
        byte[] bytes = new byte[65_536];
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                String said = new String(bytes, 0, count, StandardCharsets.ISO_8859_1);
                boolean isWord = fromClient && !word.isEmpty() && said.contains(word);
                boolean isAnswer = !fromClient && isUnheard;
                if (isAnswer || (isWord && cut == Cut.BEFORE)) {
                    isUnheard = false;
                    word = "";
                    cut();
                    return;
                }
                if (isWord) {
                    word = "";
                    isUnheard = true;
                }
                out.write(bytes, 0, count);
                out.flush();
            }
        } catch (IOException e) {
            // Cut.
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "relay");
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is closed.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }
}
