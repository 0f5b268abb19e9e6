package dev.kindred.benchmarks.mybatis;

import dev.kindred.benchmarks.plain.Author;
import dev.kindred.benchmarks.plain.Book;
import dev.kindred.benchmarks.plain.BookRow;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Many;
import org.apache.ibatis.annotations.One;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Result;
import org.apache.ibatis.annotations.ResultMap;
import org.apache.ibatis.annotations.Results;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** The statements. */
interface Library {

    String AUTHOR = "a.id, a.name, a.email, a.born, a.rating";
    String BOOK = "b.id, b.title, b.isbn, b.price, b.pages, b.published, b.stock, b.author_id as authorId";
    String AUTHOR_JOINED = "a.id as a_id, a.name as a_name, a.email as a_email, a.born as a_born, a.rating as a_rating";
    String BOOK_JOINED = "b.id as b_id, b.title as b_title, b.isbn as b_isbn, b.price as b_price, b.pages as b_pages,"
            + " b.published as b_published, b.stock as b_stock, b.author_id as b_authorId";
    String KEYS = "<foreach item='key' collection='keys' open='(' separator=',' close=')'>#{key}</foreach>";

    /** A link to a tag, with its name. */
    record Link(Long bookId, Long tagId, String name) {}

    @Results(id = "author", value = @Result(property = "id", column = "id", id = true))
    @Select("select " + AUTHOR + " from authors a where a.id = #{key}")
    Author author(long key);

    @Results(id = "book", value = @Result(property = "id", column = "id", id = true))
    @Select("select " + BOOK + " from books b where b.author_id = #{author}")
    List<Book> booksOf(long author);

    @ResultMap("author")
    @Select("select " + AUTHOR + " from authors a")
    List<Author> allAuthors();

    @ResultMap("author")
    @Select("select " + AUTHOR + " from authors a where a.id between #{first} and #{last}")
    List<Author> authors(@Param("first") long first, @Param("last") long last);

    @ResultMap("book")
    @Select("<script>select " + BOOK + " from books b where b.author_id in " + KEYS + "</script>")
    List<Book> booksOfAll(@Param("keys") Collection<Long> keys);

    @Results({
        @Result(property = "id", column = "id", id = true),
        @Result(property = "books", many = @Many(resultMap = "book", columnPrefix = "b_"))
    })
    @Select("select " + AUTHOR + ", " + BOOK_JOINED + " from authors a left join books b on b.author_id = a.id"
            + " where a.id between #{first} and #{last} order by a.id")
    List<Author> authorsWithBooks(@Param("first") long first, @Param("last") long last);

    @Select("<script>select l.book_id, t.id, t.name from book_tags l join tags t on t.id = l.tag_id where l.book_id in "
            + KEYS + "</script>")
    List<Link> links(@Param("keys") Collection<Long> keys);

    @Results({
        @Result(property = "id", column = "id", id = true),
        @Result(property = "author", one = @One(resultMap = "author", columnPrefix = "a_"))
    })
    @Select("select " + BOOK + ", " + AUTHOR_JOINED + " from books b join authors a on a.id = b.author_id"
            + " where b.author_id between #{first} and #{last} and b.pages > #{pages} order by b.title limit #{limit}")
    List<Book> booksWithAuthors(
            @Param("first") long first, @Param("last") long last, @Param("pages") int pages, @Param("limit") int limit);

    @Options(useGeneratedKeys = true, keyProperty = "id", keyColumn = "id")
    @Insert("insert into authors (name, email, born, rating) values (#{name}, #{email}, #{born}, #{rating})")
    void insertAuthor(Author author);

    @Options(useGeneratedKeys = true, keyProperty = "id", keyColumn = "id")
    @Insert("insert into books (title, isbn, price, pages, published, stock, author_id)"
            + " values (#{title}, #{isbn}, #{price}, #{pages}, #{published}, #{stock}, #{authorId})")
    void insertBook(Book book);

    @Select(
            value =
                    "<script>insert into authors (name, email, born, rating) values <foreach item='a' collection='authors'"
                            + " separator=','>(#{a.name}, #{a.email}, #{a.born}, #{a.rating})</foreach> returning id</script>",
            affectData = true)
    List<Long> insertAuthors(@Param("authors") List<Author> authors);

    @Select(
            value = "<script>insert into books (title, isbn, price, pages, published, stock, author_id) values"
                    + " <foreach item='b' collection='books' separator=','>(#{b.title}, #{b.isbn}, #{b.price}, #{b.pages},"
                    + " #{b.published}, #{b.stock}, #{b.authorId})</foreach> returning id</script>",
            affectData = true)
    List<Long> insertBooks(@Param("books") List<Book> books);

    @ResultMap("book")
    @Select("select " + BOOK + " from books b where b.author_id between #{first} and #{last}")
    List<Book> booksBetween(@Param("first") long first, @Param("last") long last);

    @Update("update books set stock = #{stock} where id = #{id}")
    void restock(Book book);

    @Delete("delete from book_tags where book_id in (select id from books where author_id = #{author})")
    void deleteLinks(long author);

    @Delete("delete from books where author_id = #{author}")
    void deleteBooks(long author);

    @Delete("delete from authors where id = #{author}")
    void deleteAuthor(long author);

    @Select("select id, title, price, pages, published from books")
    List<BookRow> bookRows();

    @Update("update entries set amount = #{amount} where id = #{id}")
    void changeEntry(@Param("id") long id, @Param("amount") int amount);
}
