package kr.sandan.budget.execution.web;

import java.util.function.ToLongFunction;
import kr.sandan.budget.execution.Amounts;

/** The columns of every table of execution. */
enum Measure {
    /** 교부. */
    GRANTED(Amounts::granted),
    /** 집행. */
    SPENT(Amounts::spent),
    /** 이월. */
    CARRIED(Amounts::carried),
    /** 불용. */
    UNSPENT(Amounts::unspent),
    /** 반납. */
    RETURNED(Amounts::returned);

    private final ToLongFunction<Amounts> won;

    Measure(ToLongFunction<Amounts> won) {
        this.won = won;
    }

    long of(Amounts amounts) {
        return won.applyAsLong(amounts);
    }

    /** Key of its name. */
    public String messageKey() {
        return "budget.measure." + name();
    }
}
