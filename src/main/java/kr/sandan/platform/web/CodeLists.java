package kr.sandan.platform.web;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * The codes that a module takes and gives in addresses, files and exports, published as a bean. They are part of the
 * program, not data: what may change from a day on (regions, schemes, offices, public bodies) has screens of its own.
 */
public interface CodeLists {

    List<CodeList> codeLists();

    /**
     * One list.
     *
     * @param name in addresses, and the anchor of its table, such as {@code complex-type}
     * @param titleKey key of what the codes tell
     * @param basisKey key of the sentence that says where the list comes from: a law, a statistic, this portal
     * @param codes in their usual order
     */
    record CodeList(String name, String titleKey, String basisKey, List<Code> codes) {

        /** The constants of an enum, each with the key of its term. */
        public static <E extends Enum<E>> CodeList of(
                String name, String titleKey, String basisKey, E[] values, Function<E, String> termKey) {
            List<Code> codes = Arrays.stream(values)
                    .map(value -> new Code(value.name(), termKey.apply(value)))
                    .toList();
            return new CodeList(name, titleKey, basisKey, codes);
        }
    }

    /**
     * One code.
     *
     * @param code as parameters, files and exports hold it
     * @param termKey key of its term
     */
    record Code(String code, String termKey) {}
}
