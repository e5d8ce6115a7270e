package kr.sandan.platform.web;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/** Which codes may be chosen for what begins on a day. What is held already keeps its code. */
public interface CodesInUse {

    /**
     * Lets a code pass that may be chosen.
     *
     * @param list such as {@code complex-type}
     * @param field the form's field that holds the code
     * @param day on which the fact begins; null for a day that nobody knows, on which every code may be chosen
     * @throws RuleBroken where the code is closed on that day
     */
    void require(String list, String code, String field, @Nullable LocalDate day);

    /**
     * The codes of a list that a form offers, in their usual order.
     *
     * @param day on which the fact begins. Null while nobody has said it: a code closed today but not always is offered
     *     too then, with the days on which it was in use
     * @param kept the code that stands on the form, offered in any case; null for none
     * @param term what a code is called on the page
     */
    List<Option> choices(String list, @Nullable LocalDate day, @Nullable String kept, Function<String, String> term);
}
