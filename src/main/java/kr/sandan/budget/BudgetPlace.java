package kr.sandan.budget;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where money goes.
 *
 * @param kind what it is
 * @param scheme of a wide-area region, its scheme; null otherwise
 * @param code of a region or province; null otherwise
 * @param id of an office, hub, council or service, its number in its own module; null otherwise
 */
public record BudgetPlace(
        Kind kind,
        @Nullable String scheme,
        @Nullable String code,
        @Nullable Long id) {

    public static final BudgetPlace WHOLE = new BudgetPlace(Kind.WHOLE, null, null, null);

    /** What money is given to. */
    public enum Kind {
        /** 사업 전체. */
        WHOLE,
        /** 광역경제권. */
        REGION,
        /** 시도. */
        PROVINCE,
        /** 공단 조직: the head office, a headquarters or a branch. */
        OFFICE,
        /** 거점단지. */
        HUB,
        /** 협의체. */
        COUNCIL,
        /** 서비스. */
        SERVICE;

        /** Key of its name. */
        public String messageKey() {
            return "budget.place." + name();
        }
    }

    public static BudgetPlace region(String scheme, String code) {
        return new BudgetPlace(Kind.REGION, scheme, code, null);
    }

    public static BudgetPlace province(String code) {
        return new BudgetPlace(Kind.PROVINCE, null, code, null);
    }

    public static BudgetPlace office(long id) {
        return new BudgetPlace(Kind.OFFICE, null, null, id);
    }

    /** @param id of the designation that makes it a hub */
    public static BudgetPlace hub(long id) {
        return new BudgetPlace(Kind.HUB, null, null, id);
    }

    public static BudgetPlace council(long id) {
        return new BudgetPlace(Kind.COUNCIL, null, null, id);
    }

    public static BudgetPlace service(long id) {
        return new BudgetPlace(Kind.SERVICE, null, null, id);
    }

    /** The place that {@link #written} wrote; the whole may also be called by its kind. */
    public static BudgetPlace read(String written) {
        if (written.isEmpty() || written.equals(Kind.WHOLE.name())) return WHOLE;
        int cut = written.indexOf('/');
        if (cut < 0) return province(written);
        String first = written.substring(0, cut);
        String second = written.substring(cut + 1);
        for (Kind kind : List.of(Kind.OFFICE, Kind.HUB, Kind.COUNCIL, Kind.SERVICE))
            if (kind.name().equals(first)) return new BudgetPlace(kind, null, null, Long.valueOf(second));
        return region(first, second);
    }

    @Nullable
    String codeOf(Kind asked) {
        return kind == asked ? code : null;
    }

    @Nullable
    Long idOf(Kind asked) {
        return kind == asked ? id : null;
    }

    /** How files for programs write it: {@code 5PLUS2/DONGNAM}, {@code 47}, {@code HUB/12}; nothing for the whole. */
    public String written() {
        return switch (kind) {
            case WHOLE -> "";
            case REGION -> scheme + "/" + code;
            case PROVINCE -> String.valueOf(code);
            case OFFICE, HUB, COUNCIL, SERVICE -> kind + "/" + id;
        };
    }
}
