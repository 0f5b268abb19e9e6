package dev.kindred.it.type;

/** The number of an invoice: a year, and its place in it. */
public record InvoiceNumber(int year, int place) {

    /** Keeps the number as it is printed, {@code 2024-0007}. */
    static final class Printed implements dev.kindred.type.Converter<InvoiceNumber, String> {

        static final Printed INSTANCE = new Printed();

        private Printed() {}

        @Override
        public String toStored(InvoiceNumber value) {
            return String.format("%d-%04d", value.year, value.place);
        }

        @Override
        public InvoiceNumber toJava(String stored) {
            int dash = stored.indexOf('-');
            return new InvoiceNumber(
                    Integer.parseInt(stored.substring(0, dash)), Integer.parseInt(stored.substring(dash + 1)));
        }
    }
}
