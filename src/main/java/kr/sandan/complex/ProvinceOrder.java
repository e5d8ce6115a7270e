package kr.sandan.complex;

import java.util.Comparator;
import java.util.List;

/** The order in which official statistics print the provinces; a province keeps its place under every code it had. */
final class ProvinceOrder {

    private static final List<String> CUSTOMARY = List.of(
            "11", "26", "27", "28", "29", "12", "30", "31", "36", "41", "42", "51", "43", "44", "45", "52", "46", "47",
            "48", "49", "50");

    /** Orders two-digit codes; codes that are not known yet come last. */
    static final Comparator<String> BY_CODE =
            Comparator.<String>comparingInt(code -> place(code)).thenComparing(Comparator.naturalOrder());

    private ProvinceOrder() {}

    private static int place(String code) {
        int place = CUSTOMARY.indexOf(code);
        return place < 0 ? CUSTOMARY.size() : place;
    }
}
