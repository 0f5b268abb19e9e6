package library;

import dev.kindred.type.Converter;
import java.util.List;

/** What a paper is known by. */
public record PaperCode(String series, int number) {

    /** Keeps it as one text. */
    public enum Text implements Converter<PaperCode, String> {
        ONLY;

        @Override
        public String toStored(PaperCode value) {
            return value.series + "-" + value.number;
        }

        @Override
        public PaperCode toJava(String stored) {
            int dash = stored.lastIndexOf('-');
            return new PaperCode(stored.substring(0, dash), Integer.parseInt(stored.substring(dash + 1)));
        }
    }

    /** Keeps flags as digits of a number. */
    static final class Flags implements Converter<List<Boolean>, Integer> {

        @Override
        public Integer toStored(List<Boolean> value) {
            int flags = 0;
            for (int i = 0; i < value.size(); i++) {
                flags |= value.get(i) ? 1 << i : 0;
            }
            return flags;
        }

        @Override
        public List<Boolean> toJava(Integer stored) {
            return List.of((stored & 1) != 0, (stored & 2) != 0);
        }
    }

    /** Keeps a flag as a letter. */
    static final class Letter implements Converter<Boolean, String> {

        static final Letter INSTANCE = new Letter();

        private Letter() {}

        @Override
        public String toStored(Boolean value) {
            return value ? "Y" : "N";
        }

        @Override
        public Boolean toJava(String stored) {
            return stored.equals("Y");
        }
    }
}
