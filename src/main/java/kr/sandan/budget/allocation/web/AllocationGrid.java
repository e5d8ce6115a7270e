package kr.sandan.budget.allocation.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kr.sandan.budget.BudgetPlace;
import kr.sandan.budget.allocation.Allocations.Pot;
import kr.sandan.budget.allocation.DecideAllocation.Cell;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/**
 * The cells that people fill in.
 *
 * @param columns what stands above them
 */
record AllocationGrid(List<String> columns, List<Row> rows) {

    static final AllocationGrid NONE = new AllocationGrid(List.of(), List.of());

    /**
     * A row of cells.
     *
     * @param note what is said of it, such as its code or kind
     * @param won how much there is, and null where rows share the same
     */
    record Row(
            String text,
            String note,
            @Nullable Long won,
            @Nullable Long free,
            List<Input> cells) {}

    /**
     * A cell.
     *
     * @param held what it holds, as the form sends it back
     * @param label for those who do not see its row and column
     * @param wrong whether what was typed is refused
     */
    record Input(String field, String heldField, String value, String held, String label, boolean wrong) {}

    /** What was typed, what is held and what is refused. */
    record Content(TypedCells typed, Map<Cell, Long> held, BindingResult errors) {

        Input cell(Cell cell, String label) {
            Long now = held.get(cell);
            String field = TypedCells.field(cell);
            return new Input(
                    field,
                    TypedCells.heldField(cell),
                    typed.shown(cell, now),
                    typed.shownHeld(cell, now, errors),
                    label,
                    errors.getFieldErrors().stream().map(FieldError::getField).anyMatch(field::equals));
        }
    }

    /** Lines by offices. */
    static AllocationGrid lines(
            List<Pot> pots, List<BudgetPlace> offices, Content content, Function<BudgetPlace, String> names) {
        List<Row> rows = pots.stream()
                .map(pot -> new Row(
                        pot.name(),
                        pot.code(),
                        pot.won(),
                        pot.free(),
                        offices.stream()
                                .map(place -> content.cell(
                                        new Cell(pot.lineId(), place), pot.name() + " · " + names.apply(place)))
                                .toList()))
                .toList();
        return new AllocationGrid(offices.stream().map(names).toList(), rows);
    }

    /** One share by those to whom it is handed on. */
    static AllocationGrid share(
            Pot pot,
            List<BudgetPlace> places,
            Content content,
            Function<BudgetPlace, String> names,
            Function<String, String> words) {
        List<Row> rows = places.stream()
                .map(place -> new Row(
                        names.apply(place),
                        words.apply(place.kind().messageKey()),
                        null,
                        null,
                        List.of(content.cell(new Cell(pot.lineId(), place), names.apply(place)))))
                .toList();
        return new AllocationGrid(List.of(words.apply("allocation.column.won")), rows);
    }
}
