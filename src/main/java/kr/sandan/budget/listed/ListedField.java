package kr.sandan.budget.listed;

import java.util.List;

/** A field of a list about budgets: an enum has one constant for each. */
public interface ListedField {

    /** Its name in files that programs read, in lower case. */
    String code();

    /** What stands above its column in published files, in Korean or as a code, without spaces and in lower case. */
    List<String> titles();

    /** Whether it is a step of the way from the whole down to a line, whose blank cells mean the same as above. */
    boolean isStep();

    /** Whether its cells hold money. */
    boolean isMoney();

    /** Whether several columns of a table may be of it. */
    default boolean isRepeated() {
        return false;
    }
}
