package dev.kindred.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.exception.QueryException;
import dev.kindred.handmade.HandMadeBook_;
import dev.kindred.sql.Ordering;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageKeyTest {

    private static final HandMadeBook_ BOOK = HandMadeBook_.BOOK;
    private static final PageOrder BY_TITLE = PageOrder.of(BOOK, List.of(BOOK.title.asc()));

    @Test
    void aKeyComesBackFromItsText() {
        for (String title : Arrays.asList("", "Emma", "日本 & ä\n", "x".repeat(5_000), null)) {
            for (boolean backwards : new boolean[] {true, false}) {
                PageKey key = BY_TITLE.key(Arrays.asList(title, 7L), backwards);
                PageKey read = PageKey.of(key.toString());

                assertThat(read).isEqualTo(key);
                assertThat(read.isBackwards()).isEqualTo(backwards);
                assertThat(BY_TITLE.values(read)).isEqualTo(Arrays.asList(title, 7L));
            }
        }
    }

    @Test
    void keysOfOtherPlacesAreOthers() {
        PageKey key = BY_TITLE.key(List.of("Emma", 7L), false);

        assertThat(key)
                .isNotEqualTo(BY_TITLE.key(List.of("Emma", 7L), true))
                .isNotEqualTo(BY_TITLE.key(List.of("Emma", 8L), false))
                .isNotEqualTo(BY_TITLE.key(Arrays.asList(null, 7L), false));
    }

    @Test
    void theTextIsTheSameOnEveryMachine() {
        assertThat(BY_TITLE.key(List.of("Emma", 7L), false)).hasToString("pDnONwDCPGurSf0wZwAAAARFbW1hAAAAATc");
    }

    @Test
    void aForgedKeyOfOtherTypesIsRefused() {
        long order = BY_TITLE.key(List.of("Emma", 7L), false).order();

        assertThatThrownBy(() -> BY_TITLE.values(new PageKey(order, false, List.of("Emma", "seven"))))
                .isInstanceOf(QueryException.class)
                .hasMessage("Cannot read the page key: 'seven' is no BIGINT.");
        assertThatThrownBy(() -> BY_TITLE.values(new PageKey(order, false, List.of("Emma"))))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("of another query");
    }

    @Test
    void theKeyIsPutBehindInTheDirectionOfTheLastOrdering() {
        assertThat(orderings()).containsExactly(BOOK.id.asc());
        assertThat(orderings(BOOK.title.desc())).containsExactly(BOOK.title.desc(), BOOK.id.desc());
        assertThat(orderings(BOOK.id.desc(), BOOK.title.asc())).containsExactly(BOOK.id.desc(), BOOK.title.asc());
    }

    @Test
    void ordersAreToldApart() {
        List<PageOrder> orders = List.of(
                BY_TITLE,
                PageOrder.of(BOOK, List.of(BOOK.title.desc())),
                PageOrder.of(BOOK, List.of(BOOK.title.asc(), BOOK.id.desc())),
                PageOrder.of(BOOK, List.of(BOOK.id.asc(), BOOK.title.asc())));

        assertThat(orders)
                .extracting(order -> order.key(Arrays.asList(null, null), false).order())
                .doesNotHaveDuplicates();
    }

    private static List<Ordering> orderings(Ordering... said) {
        return PageOrder.of(BOOK, List.of(said)).orderings();
    }
}
