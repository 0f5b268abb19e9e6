package dev.kindred.it.type;

import dev.kindred.type.Converter;

/** Keeps a flag as Y or N. */
final class YesNo implements Converter<Boolean, String> {

    @Override
    public String toStored(Boolean value) {
        return value ? "Y" : "N";
    }

    @Override
    public Boolean toJava(String stored) {
        return stored.equals("Y");
    }
}
