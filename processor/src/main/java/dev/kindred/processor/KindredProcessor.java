package dev.kindred.processor;

import dev.kindred.processor.generate.Generator;
import dev.kindred.processor.model.EntityModel;
import dev.kindred.processor.model.EntityReader;
import dev.kindred.processor.model.ErrorCode;
import dev.kindred.processor.model.NamingStrategy;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Writes, for each {@code @Entity}, the class of its objects ({@code AuthorEntity}), its typed model ({@code Author_} with the
 * constant {@code AUTHOR}) and, for a composite key, the key's record ({@code LineKey}).
 *
 * <p>For an entity {@code Inner} nested in {@code Outer} these are called {@code Outer_InnerEntity}, {@code Outer_Inner_} (with
 * the constant {@code INNER}) and {@code Outer_InnerKey}, and lie in the package of {@code Outer}.
 *
 * <p>The option {@code kindred.naming} says how tables and columns are called that were given no name: {@code snake_case} (the
 * default) or {@code as_is}. What is wrong with a mapping is an error with a code, listed in {@code docs/errors.md}; it never
 * throws. Each file depends on one entity and on what that entity's declaration leads to.
 */
public final class KindredProcessor extends AbstractProcessor {

    private static final String ENTITY = "dev.kindred.annotation.Entity";

    private final Set<TypeElement> sources = new LinkedHashSet<>();
    private final LateTypes lateTypes = new LateTypes();
    private NamingStrategy naming = NamingStrategy.SNAKE_CASE;
    private @Nullable Diagnostics diagnostics;

    /** Called by javac. */
    public KindredProcessor() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(ENTITY);
    }

    @Override
    public Set<String> getSupportedOptions() {
        return Set.of(NamingStrategy.OPTION);
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        diagnostics = new Diagnostics(environment.getMessager(), this::isInSources);
        String option = environment.getOptions().get(NamingStrategy.OPTION);
        NamingStrategy asked = NamingStrategy.of(option);
        if (asked == null) {
            diagnostics.report(
                    ErrorCode.NAMING_STRATEGY,
                    "The option " + NamingStrategy.OPTION + " is " + option + ", which is no naming strategy. Give "
                            + NamingStrategy.choices() + ".");
        } else {
            naming = asked;
        }
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        sources.addAll(ElementFilter.typesIn(round.getRootElements()));
        TypeElement annotation = processingEnv.getElementUtils().getTypeElement(ENTITY);
        if (annotation != null && diagnostics != null) {
            Set<TypeElement> entities =
                    new LinkedHashSet<>(ElementFilter.typesIn(round.getElementsAnnotatedWith(annotation)));
            processAll(entities, diagnostics);
        }
        if (round.processingOver() && diagnostics != null) {
            lateTypes.check(processingEnv.getElementUtils(), diagnostics);
        }
        return false;
    }

    private void processAll(Set<TypeElement> entities, Diagnostics reports) {
        EntityReader reader = new EntityReader(
                processingEnv.getTypeUtils(), processingEnv.getElementUtils(), naming, this::isInSources);
        Generator generator = new Generator(processingEnv.getElementUtils(), processingEnv.getFiler());
        for (TypeElement entity : entities) {
            try {
                EntityReader.Reading reading = reader.read(entity, entities);
                reading.problems().forEach(problem -> reports.report(problem, entity));
                if (reading.model() != null) {
                    generate(reading.model(), generator, reports);
                    lateTypes.remember(reading.model());
                }
            } catch (Throwable failure) { // whatever it is, the user should see which entity it was
                reports.report(ErrorCode.FAILURE, failed(entity, failure), entity);
            }
        }
        try {
            reader.checkTables(entities).forEach(problem -> reports.report(problem, problem.element()));
        } catch (RuntimeException failure) {
            // The entity that cannot be read was reported above.
            return;
        }
    }

    private void generate(EntityModel model, Generator generator, Diagnostics reports) throws IOException {
        OldKeyRecord old = OldKeyRecord.find(model, processingEnv.getElementUtils());
        generator.generate(model);
        if (!old.isInTheWay()) {
            generator.generateKey(model);
        } else if (!old.mayStay(processingEnv.getFiler())) {
            String key = model.name().keyClass();
            reports.report(
                    ErrorCode.OLD_KEY_RECORD,
                    "There is an older class file of the record " + key + ", which is to be generated for the entity "
                            + model.name().simpleName() + ", and javac "
                            + Runtime.version().feature()
                            + " cannot replace it. Delete " + key + ".class, or compile everything anew.",
                    model.type());
        }
    }

    private static String failed(TypeElement entity, Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return "Kindred's processor failed on the entity " + entity.getQualifiedName()
                + ". This is a mistake in Kindred: please report it with the entity's source and this text. " + trace;
    }

    private boolean isInSources(TypeElement type) {
        Element element = type;
        while (element.getEnclosingElement() instanceof TypeElement outer) {
            element = outer;
        }
        return element instanceof TypeElement outermost && sources.contains(outermost);
    }
}
