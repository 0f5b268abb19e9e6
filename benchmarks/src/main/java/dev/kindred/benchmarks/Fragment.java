package dev.kindred.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** A piece of the results that is measured apart, with where it was measured. Grows line by line; for one thread. */
public final class Fragment {

    private final StringBuilder text = new StringBuilder();

    public Fragment(String title, String head) {
        text.append("## ").append(title).append("\n\n").append(head).append('\n');
    }

    public void line(String line) {
        System.out.println(line);
        text.append(line).append('\n');
    }

    public void write(Path file) throws IOException {
        text.append('\n')
                .append(String.join(
                        ", ",
                        LocalDate.now(ZoneOffset.UTC).toString(),
                        Machine.describe(),
                        Machine.jdk(),
                        "commit " + Machine.commit(),
                        Machine.versions(Contenders.ARTIFACTS).toString()))
                .append('\n');
        if (file.getParent() != null) {
            Files.createDirectories(file.getParent());
        }
        Files.writeString(file, text);
    }
}
