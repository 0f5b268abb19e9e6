package library;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import org.jspecify.annotations.Nullable;

@Entity("lines")
interface Line {
    @Id @Relationship(backPopulates = "lines") Shop shop();
    Line shop(Shop shop);

    @Id int number();
    Line number(int number);

    @Relationship @Nullable Line follows();
    Line follows(@Nullable Line follows);
}
