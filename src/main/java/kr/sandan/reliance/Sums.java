package kr.sandan.reliance;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sums of a ledger over some days, in won; what was never entered is not known, which is not nothing. */
public final class Sums {

    private final Map<LedgerKind, Long> won = new EnumMap<>(LedgerKind.class);

    void put(LedgerKind kind, long sum) {
        won.put(kind, sum);
    }

    /** The sum of a kind; null where nothing of it was entered. */
    public @Nullable Long of(LedgerKind kind) {
        return won.get(kind);
    }

    /** Dues, donations and other income; null where no income was entered. */
    public @Nullable Long ownIncome() {
        Long income = null;
        for (Map.Entry<LedgerKind, Long> one : won.entrySet())
            if (one.getKey().isIncome()) income = (income == null ? 0 : income) + one.getValue();
        return income;
    }
}
