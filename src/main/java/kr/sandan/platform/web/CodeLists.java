package kr.sandan.platform.web;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * The codes that a module takes and gives in addresses, files and exports, published as a bean. The codes are part of the
 * program; what they are called, and whether they are still chosen, may change from a day on ({@link DatedTerms}, {@link
 * CodesInUse}).
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
     * @param chosen whether people choose the code of what they enter, so that it may be closed for what is new
     */
    record CodeList(String name, String titleKey, String basisKey, List<Code> codes, boolean chosen) {

        /** The constants of an enum, each with the key of its term. */
        public static <E extends Enum<E>> CodeList of(
                String name, String titleKey, String basisKey, E[] values, Function<E, String> termKey) {
            List<Code> codes = Arrays.stream(values)
                    .map(value -> new Code(value.name(), termKey.apply(value)))
                    .toList();
            return new CodeList(name, titleKey, basisKey, codes, false);
        }

        /** The same list, of codes that people choose; whoever takes them asks {@link CodesInUse}. */
        public CodeList chosenByPeople() {
            return new CodeList(name, titleKey, basisKey, codes, true);
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
