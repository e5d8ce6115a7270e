package kr.sandan.term;

import java.util.List;

/**
 * A list of codes on a day.
 *
 * @param name in addresses, such as {@code complex-type}
 * @param titleKey key of what the codes tell
 * @param basisKey key of the sentence that says where the list comes from
 * @param chosen whether people choose its codes
 * @param rows its codes
 */
public record CodeTable(String name, String titleKey, String basisKey, boolean chosen, List<CodeRow> rows) {}
