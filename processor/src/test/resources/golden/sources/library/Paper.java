package library;

import dev.kindred.annotation.Column;
import dev.kindred.annotation.Convert;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.EnumStorage;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Json;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Columns of all that is not kept as it is: converted values, documents, lists, enums in other ways. */
@Entity
public interface Paper {
    @Id
    @Column(length = 30)
    @Convert(PaperCode.Text.class)
    PaperCode code();

    Paper code(PaperCode code);

    @Convert(PaperCode.Text.class)
    @ForeignKey("paper.code")
    @Nullable
    PaperCode answers();

    @Convert(PaperCode.Flags.class)
    List<Boolean> flags();

    @Convert(PaperCode.Letter.class)
    boolean printed();

    Paper printed(boolean printed);

    @Json
    PaperCode[] sources();

    @Json
    @Nullable
    Map<String, List<? extends PaperCode>> cited();

    Paper cited(@Nullable Map<String, List<? extends PaperCode>> cited);

    @Column(array = true)
    List<String> words();

    @Column(enumAs = EnumStorage.ORDINAL)
    Genre genre();

    @Column(enumAs = EnumStorage.NATIVE)
    Genre second();
}
