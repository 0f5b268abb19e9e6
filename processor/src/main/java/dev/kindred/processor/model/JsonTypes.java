package dev.kindred.processor.model;

import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** Which types generated code can name in full, as what documents are read as. Pure functions. */
public final class JsonTypes {

    private JsonTypes() {}

    static boolean isReadable(TypeMirror type) {
        if (type instanceof ArrayType array) {
            TypeMirror component = array.getComponentType();
            return component instanceof PrimitiveType
                    || (isReadable(component) && !(component instanceof DeclaredType declared && isGeneric(declared)));
        }
        if (!(type instanceof DeclaredType declared)) {
            return type instanceof PrimitiveType;
        }
        for (Element element = declared.asElement();
                element instanceof TypeElement;
                element = element.getEnclosingElement()) {
            if (element.getModifiers().contains(Modifier.PRIVATE)) {
                return false;
            }
        }
        return declared.getTypeArguments().stream().allMatch(argument -> isReadable(bound(argument)));
    }

    private static boolean isGeneric(DeclaredType type) {
        return !type.getTypeArguments().isEmpty();
    }

    /** What stands for a type argument when a document is read: a wildcard's upper bound. */
    public static TypeMirror bound(TypeMirror argument) {
        return argument instanceof WildcardType wildcard && wildcard.getExtendsBound() != null
                ? wildcard.getExtendsBound()
                : argument;
    }
}
