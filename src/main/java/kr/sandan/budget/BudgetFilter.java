package kr.sandan.budget;

import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.sandan.platform.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * Which money is asked for.
 *
 * @param asOf the two days
 * @param versions of these only
 * @param wanted by dimension of lines the values that count; {@link BudgetSums#UNSAID} for lines that have none
 * @param scheme by which provinces lie in regions, or null for the one by which money is given
 * @param words in a line's name or code, or null
 */
public record BudgetFilter(
        AsOf asOf,
        List<BudgetVersion> versions,
        Map<BudgetDimension, Set<String>> wanted,
        @Nullable String scheme,
        @Nullable String words) {

    /** All lines of some versions. */
    public static BudgetFilter of(List<BudgetVersion> versions, AsOf asOf) {
        return new BudgetFilter(asOf, versions, Map.of(), null, null);
    }

    /** Whether only some lines of the versions are asked for, so that what they lack of a stated total is out of the question. */
    public boolean some() {
        return !wanted.isEmpty() || words != null;
    }

    /** What the stated totals have beyond the lines asked for, in won; nothing where only some are. */
    public long gap() {
        return some() ? 0 : versions.stream().mapToLong(BudgetVersion::gap).sum();
    }

    /** The same, of some versions only. */
    BudgetFilter within(List<BudgetVersion> some) {
        return new BudgetFilter(asOf, some, wanted, scheme, words);
    }
}
