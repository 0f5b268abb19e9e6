package library;

import dev.kindred.annotation.Cascade;
import dev.kindred.annotation.Check;
import dev.kindred.annotation.Comment;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Index;
import dev.kindred.annotation.Relationship;
import java.io.IOException;
import java.util.Collection;
import java.util.List;

@Entity("shops")
@Check("name <> 'a \"shop\"'")
@Check(value = "id > 0", name = "counted")
@Index(value = {"name", "id"}, name = "by_name", unique = true)
@Comment("Where lines end")
abstract class Shop {
    protected Shop() {}

    Shop(String name, String... words) throws IOException {
        name(name + String.join(" ", words));
    }

    @Id
    public abstract long id();

    @Comment("On the sign")
    @Index(where = "name > 'm'")
    protected abstract String name();

    protected abstract void name(String name);

    @Relationship(backPopulates = "shop", cascade = {})
    abstract List<Line> lines();

    abstract Shop lines(Collection<? extends Line> lines);

    @Relationship(through = "lines.follows")
    abstract List<Line> followed();

    @Override
    public String toString() {
        return "shop " + name();
    }
}
