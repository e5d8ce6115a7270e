package kr.sandan.budget.listed;

import java.util.List;
import kr.sandan.budget.FundSource;
import org.jspecify.annotations.Nullable;

/** What a file says, as it says it, before anybody knows what it means. */
final class BudgetTexts {

    private BudgetTexts() {}

    /**
     * What tells which programme a line belongs to.
     *
     * @param named the programme as a column names it, empty where none does
     * @param work the detailed work, empty where the file has none
     */
    record Programme(String named, String work) {}

    /**
     * A heading.
     *
     * @param programme number of the programme, so that what is not ours need not be understood
     * @param works names of the steps of the work from 분야 to 내역사업, empty where one is not given
     * @param costs names of 비목 and 세목, likewise
     */
    record Heading(
            int programme,
            String ministry,
            String account,
            String subAccount,
            List<String> works,
            List<String> costs,
            @Nullable FundSource fund) {}

    /**
     * A place.
     *
     * @param programme number of the programme, for hubs of the same name
     * @param kind what it is, empty where the file does not say
     */
    record Place(int programme, String kind, String name) {

        boolean isWhole() {
            return name.isEmpty();
        }
    }
}
