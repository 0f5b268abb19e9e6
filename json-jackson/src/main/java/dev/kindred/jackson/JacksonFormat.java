package dev.kindred.jackson;

import dev.kindred.type.JsonFormat;
import dev.kindred.type.JsonType;
import java.util.Objects;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.TypeFactory;

/**
 * Writes and reads documents with Jackson. Immutable; any number of threads may share it. Give it to an engine:
 *
 * <pre>{@code
 * Engine.create(url, EngineOptions.defaults().withJson(new JacksonFormat()));
 * }</pre>
 *
 * <p>What Jackson cannot write or read is its own exception, which Kindred wraps in one that names the attribute or the column.
 */
public final class JacksonFormat implements JsonFormat {

    private final ObjectMapper mapper;

    /** With Jackson's defaults. */
    public JacksonFormat() {
        this(JsonMapper.shared());
    }

    /** With a mapper of one's own: its modules, names and ways to write times. */
    public JacksonFormat(ObjectMapper mapper) {
        this.mapper = Objects.requireNonNull(mapper, "mapper");
    }

    @Override
    public String write(Object document, JsonType<?> type) {
        return mapper.writerFor(javaType(type)).writeValueAsString(document);
    }

    @Override
    public <T> T read(String json, JsonType<T> type) {
        return mapper.readValue(json, javaType(type));
    }

    private JavaType javaType(JsonType<?> type) {
        TypeFactory types = mapper.getTypeFactory();
        if (type.arguments().isEmpty()) {
            return types.constructType(type.raw());
        }
        JavaType[] arguments = type.arguments().stream().map(this::javaType).toArray(JavaType[]::new);
        return types.constructParametricType(type.raw(), arguments);
    }
}
