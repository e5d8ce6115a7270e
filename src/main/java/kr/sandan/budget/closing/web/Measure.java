package kr.sandan.budget.closing.web;

import java.util.function.ToLongFunction;
import kr.sandan.budget.closing.LineFigures;

/** What is told of a line when its year is closed, in the order of its columns. */
enum Measure {
    BUDGET("budget_krw", LineFigures::budget),
    MOVED("moved_krw", LineFigures::moved),
    CURRENT("current_krw", LineFigures::current),
    ALLOCATED("allocated_krw", LineFigures::allocated),
    GRANTED("granted_krw", LineFigures::granted),
    SPENT("spent_krw", LineFigures::spent),
    CARRIED("carried_krw", LineFigures::carried),
    UNSPENT("unspent_krw", LineFigures::unspent),
    RETURNED("returned_krw", LineFigures::returned);

    private final String column;
    private final ToLongFunction<LineFigures> figure;

    Measure(String column, ToLongFunction<LineFigures> figure) {
        this.column = column;
        this.figure = figure;
    }

    /** How files for programs call it. */
    String column() {
        return column;
    }

    long of(LineFigures line) {
        return figure.applyAsLong(line);
    }

    /** Key of its name. */
    public String messageKey() {
        return "closing.measure." + name();
    }
}
