package dev.kindred.it.hook;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;

@Entity("hook_logs")
public interface Log {
    @Id
    Long id();

    String line();

    Log line(String line);
}
