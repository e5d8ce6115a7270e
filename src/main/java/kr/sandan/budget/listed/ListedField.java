package kr.sandan.budget.listed;

import java.util.List;
import java.util.Locale;

/**
 * A field of a list about budgets: an enum has one constant for each. The steps stand first, from the top down, and the fields
 * of money last.
 */
public interface ListedField {

    /** As an enum has it. */
    String name();

    /** As an enum has it. */
    int ordinal();

    /** What stands above its column in published files, in Korean or as a code, without spaces and in lower case. */
    List<String> titles();

    /** The last of the steps. */
    ListedField lastStep();

    /** The first of those that hold money. */
    ListedField firstMoney();

    /** Its name in files that programs read, in lower case. */
    default String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is a step of the way from the whole down to a line, whose blank cells mean the same as above. */
    default boolean isStep() {
        return ordinal() <= lastStep().ordinal();
    }

    /** Whether its cells hold money. */
    default boolean isMoney() {
        return ordinal() >= firstMoney().ordinal();
    }

    /** Whether several columns of a table may be of it: those that nobody looks at. */
    default boolean isRepeated() {
        return name().equals("IGNORED");
    }
}
