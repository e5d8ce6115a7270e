package kr.sandan.load;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import kr.sandan.account.Role;
import kr.sandan.platform.Affected;
import kr.sandan.platform.sheet.SheetFile;
import kr.sandan.platform.sheet.SheetRefused;
import org.jspecify.annotations.Nullable;

/**
 * One kind of file that can be loaded, published as a bean by the module that owns what the file is about. The common
 * path calls it in this order: {@link #check} (again after every decision of a person), {@link #apply}, and perhaps
 * {@link #revert}; {@link #forget} when a load ends without being applied.
 *
 * <p>A kind stages what it read in tables of its own, keyed by the number of the load, and works on them set-wise. It
 * never opens or ends a transaction: each call runs in one that the path rolls back on any exception, on a cancellation
 * and on a crash, after which the call is made again from the beginning. So a kind first clears what it staged for the
 * load before.
 */
public interface LoadKind {

    /** Its name in addresses and in the database: capitals, such as {@code STATISTICS}. Never changes. */
    String name();

    /** Key of its title, such as {@code complex.load.statistics}; {@code <titleKey>.hint} says which file is meant. */
    String titleKey();

    /** What the period of a file looks like. */
    PeriodForm periodForm();

    /** Roles that may send, decide, apply and revert files of this kind. */
    Set<Role> loaders();

    /** Roles one of which must approve before a load is applied, by another person; empty where nobody need. */
    default Set<Role> approvers() {
        return Set.of();
    }

    /**
     * Reads the file, stages it and reports through the context everything that it finds: all problems at once, all
     * changes against what is held, all questions, the counts. Changes nothing but its own staging.
     *
     * @throws SheetRefused if it is a file of another kind as a whole: no known header, another survey, another period
     */
    void check(LoadContext context, SheetFile file);

    /**
     * Writes what was staged. Called only for a load without refusals, open questions or missing reasons.
     *
     * @throws kr.sandan.platform.StaleEdit if what it was compared with was changed meanwhile: it is checked anew then
     */
    void apply(LoadContext context);

    /**
     * Takes an applied load back by superseding what it wrote, never by deleting. Called only when {@link #dependents}
     * gave none.
     *
     * @param reason why, as stated by the person who reverts
     */
    void revert(LoadContext context, String reason);

    /** Later changes that build on what the load wrote and forbid its revert, in words for the user. */
    List<Dependent> dependents(long loadId);

    /** Whether its files may name people: then they are handed out for a reason only, and that is logged. */
    default boolean namesPeople() {
        return false;
    }

    /** Figures the file publishes about itself beside what was read from it; empty where the file publishes none. */
    default List<ControlFigure> controls(long loadId) {
        return List.of();
    }

    /**
     * Figures before and after, broken down by what helps to judge the file, such as region or programme; empty where the
     * counts of rows say enough. Asked for once in each language at the end of every dry run that refused nothing, in its
     * transaction; the path keeps the answer and shows it until long after the load was applied or reverted.
     */
    default List<LoadBreakdown> breakdown(long loadId, Locale locale) {
        return List.of();
    }

    /**
     * A load, checked and not yet applied, beside something else that is held, by its reader's choice alone: it never changes
     * what was checked. Empty for kinds that offer no choice, and where nothing is staged any more.
     */
    default Optional<LoadBeside> beside(long loadId, String period, LoadBeside.Asked asked, Locale locale) {
        return Optional.empty();
    }

    /** Every row of what {@link #beside} sums up; none where nothing is chosen. */
    default void eachBeside(
            long loadId, String period, LoadBeside.Asked asked, Locale locale, Consumer<LoadBeside.Pair> reader) {}

    /**
     * What stands elsewhere in the portal on what a load, checked and not yet applied, would change.
     *
     * @param period of the load
     * @return empty for a kind of which nothing elsewhere depends
     */
    default Optional<List<Affected>> affected(long loadId, String period) {
        return Optional.empty();
    }

    /**
     * A mark of the state of everything that {@link #check} compared with; any value that differs after a relevant
     * change. Before applying it is asked again: if it differs, the load is checked anew instead of applied. Loads of
     * the same kind are seen to by the path itself.
     */
    default String basis() {
        return "";
    }

    /** What an empty file of this kind looks like; empty for files that others publish. */
    default Optional<Template> template() {
        return Optional.empty();
    }

    /**
     * The titles of files of this kind as others publish them, a row or several; by a name for addresses in lower case whose
     * title stands under {@code <titleKey>.layout.<name>}.
     */
    default Map<String, List<List<String>>> layouts() {
        return Map.of();
    }

    /**
     * Rows with which the template of a period begins, such as what was held of the one before.
     *
     * @param period as addresses have it, empty for the one that runs
     * @param rows is given the values of each in the order of the columns
     */
    default void prefill(String period, Consumer<@Nullable Object[]> rows) {}

    /**
     * Rows with which a file of {@link #layouts} begins, below its titles: of {@link #prefill} those that it has columns for.
     *
     * @param period as addresses have it, empty for the one that runs
     */
    default void prefill(String layout, String period, Consumer<@Nullable Object[]> rows) {}

    /**
     * How people read the rows of {@link #prefill}: in words of their language, which are read back as the same.
     *
     * @param period as addresses have it, empty for the one that runs
     */
    default UnaryOperator<@Nullable Object[]> words(String period, Locale locale) {
        return UnaryOperator.identity();
    }

    /** The period whose template is filled where none is named; empty for kinds whose templates have no rows. */
    default Optional<String> prefilled() {
        return Optional.empty();
    }

    /** Drops what was staged for a load that ended without being applied. */
    void forget(long loadId);

    /** Key of the name of a field as {@link LoadContext#change} reports it. */
    String fieldKey(String field);

    /**
     * A value as {@link LoadContext#change} reports it, in words: codes by their names. Files keep the codes.
     *
     * @param field name of its field
     */
    default String valueText(String field, String value, Locale locale) {
        return value;
    }

    /** What the period of a file looks like. */
    enum PeriodForm {
        /** The file has none. */
        NONE("", ""),
        /** A year, such as {@code 2010}. */
        YEAR("[0-9]{4}", "2010"),
        /** A quarter, such as {@code 2023-Q4}. */
        QUARTER("[0-9]{4}-Q[1-4]", "2023-Q4"),
        /** A day, such as {@code 2026-07-01}. */
        DAY("[0-9]{4}-[0-9]{2}-[0-9]{2}", "2026-07-01");

        private final String pattern;
        private final String example;

        PeriodForm(String pattern, String example) {
            this.pattern = pattern;
            this.example = example;
        }

        /** Whether the text is such a period. */
        public boolean accepts(String period) {
            return period.matches(pattern) && (this != DAY || isDay(period));
        }

        private static boolean isDay(String period) {
            try {
                return LocalDate.parse(period).toString().equals(period);
            } catch (DateTimeParseException noSuchDay) {
                return false;
            }
        }

        public String example() {
            return example;
        }
    }

    /**
     * The columns of a file that people fill in.
     *
     * @param columns names that programs read, in their order
     * @param keys what the keys of their titles begin with; {@code <key>.hint} says what goes into the column
     */
    record Template(List<String> columns, String keys) {}

    /**
     * A later change that forbids a revert.
     *
     * @param label what it is, in words for the user
     * @param path its page within the context, such as {@code /loads/7}
     */
    record Dependent(String label, String path) {}

    /**
     * A figure the file publishes beside the same figure read from its rows.
     *
     * @param label what it counts, in words for the user
     * @param published as the file states it
     * @param read as summed from the rows
     * @param withheldCells how many cells of the sum the publisher withheld, which explains a shortfall
     */
    record ControlFigure(String label, BigDecimal published, BigDecimal read, int withheldCells) {

        public BigDecimal difference() {
            return read.subtract(published);
        }
    }
}
