package kr.sandan.budget.allocation.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.sandan.budget.BudgetPlace;
import kr.sandan.budget.BudgetPlace.Kind;
import kr.sandan.budget.allocation.DecideAllocation.Cell;
import kr.sandan.budget.allocation.DecideAllocation.Share;
import kr.sandan.budget.allocation.SharesRefused;
import kr.sandan.platform.Money;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.web.BadParameter;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/** The cells of a grid as they were typed, each beside what it held when it was shown. */
final class TypedCells {

    private static final Pattern NAME =
            Pattern.compile("(share|held)-(\\d{1,18})-(OFFICE|HUB|COUNCIL|SERVICE)-(\\d{1,18})");

    private static final int SHOWN = 40;
    private static final String STALE = "allocation.stale";

    private final Map<Cell, String> typed = new HashMap<>();
    private final Map<Cell, String> held = new HashMap<>();

    /** A grid that nobody typed in. */
    static final TypedCells NONE = new TypedCells();

    private TypedCells() {}

    static TypedCells of(MultiValueMap<String, String> sent) {
        TypedCells cells = new TypedCells();
        sent.forEach((name, values) -> {
            Matcher read = NAME.matcher(name);
            if (!read.matches()) return;
            BudgetPlace place = new BudgetPlace(Kind.valueOf(read.group(3)), null, null, Long.valueOf(read.group(4)));
            Cell cell = new Cell(Long.parseLong(read.group(2)), place);
            (read.group(1).equals("share") ? cells.typed : cells.held).put(cell, String.join("", values));
        });
        return cells;
    }

    /** Name of the field of a cell. */
    static String field(Cell cell) {
        return "share-" + suffix(cell);
    }

    /** Name of the hidden field that says what a cell held when it was shown. */
    static String heldField(Cell cell) {
        return "held-" + suffix(cell);
    }

    private static String suffix(Cell cell) {
        return cell.lineId() + "-" + cell.place().kind() + "-" + cell.place().id();
    }

    /** Whether what was typed in a cell says otherwise than what it held. */
    private boolean changed(Cell cell) {
        return !typed.getOrDefault(cell, "").strip().equals(held.getOrDefault(cell, ""));
    }

    /** What a cell shows: as typed where it was changed, else what it holds now. */
    String shown(Cell cell, @Nullable Long now) {
        return changed(cell) ? typed.getOrDefault(cell, "") : written(now);
    }

    /** What a cell held when whoever typed in it saw it; what it holds now where nobody did or where they were told. */
    String shownHeld(Cell cell, @Nullable Long now, BindingResult errors) {
        FieldError error = errors.getFieldErrors().stream()
                .filter(one -> one.getField().equals(field(cell)))
                .findFirst()
                .orElse(null);
        boolean told = error != null && STALE.equals(error.getCode());
        return changed(cell) && !told ? held.getOrDefault(cell, "") : written(now);
    }

    private static String written(@Nullable Long won) {
        return won == null ? "" : String.format("%,d", won);
    }

    /** The cells that were changed; one that cannot be read is refused. */
    List<Share> shares(BindingResult errors) {
        List<Share> shares = new ArrayList<>();
        for (Cell cell : typed.keySet()) {
            if (!changed(cell)) continue;
            try {
                shares.add(new Share(cell, won(typed.getOrDefault(cell, "")), before(cell)));
            } catch (IllegalArgumentException unreadable) {
                String shown = typed.getOrDefault(cell, "");
                refuse(
                        cell,
                        new RuleBroken(
                                null,
                                "allocation.amount.unreadable",
                                shown.length() > SHOWN ? shown.substring(0, SHOWN) : shown),
                        errors);
            }
        }
        return shares;
    }

    private static long won(String typed) {
        return typed.isBlank() ? 0 : Money.read(typed).won();
    }

    private long before(Cell cell) {
        try {
            return won(held.getOrDefault(cell, ""));
        } catch (IllegalArgumentException tampered) {
            throw new BadParameter(heldField(cell), held.getOrDefault(cell, ""));
        }
    }

    void refuse(SharesRefused refused, BindingResult errors) {
        refused.cells().forEach((cell, why) -> refuse(cell, why, errors));
    }

    private void refuse(Cell cell, RuleBroken why, BindingResult errors) {
        errors.addError(new FieldError(
                errors.getObjectName(),
                field(cell),
                typed.getOrDefault(cell, ""),
                false,
                new String[] {why.messageKey()},
                why.arguments(),
                null));
    }
}
