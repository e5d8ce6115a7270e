package kr.sandan.budget.listed;

import java.util.ArrayList;
import java.util.List;
import kr.sandan.platform.sheet.SheetCell;
import org.jspecify.annotations.Nullable;

/** What was read of a file beside its lines: what they name, as it is written. */
final class BudgetListing {

    private final Numbered<BudgetTexts.Programme> programmes = new Numbered<>();
    private final Numbered<ListedVersion> versions = new Numbered<>();
    private final Numbered<BudgetTexts.Heading> headings = new Numbered<>();
    private final Numbered<BudgetTexts.Place> places = new Numbered<>();
    private final List<BudgetTotals.Control> controls = new ArrayList<>();
    private @Nullable SheetCell first;
    private String title = "";
    private int supplement = -1;
    private boolean unchanged = true;

    Numbered<BudgetTexts.Programme> programmes() {
        return programmes;
    }

    Numbered<ListedVersion> versions() {
        return versions;
    }

    Numbered<BudgetTexts.Heading> headings() {
        return headings;
    }

    Numbered<BudgetTexts.Place> places() {
        return places;
    }

    List<BudgetTotals.Control> controls() {
        return controls;
    }

    /** Only the first table of several says where the list begins and what it is called. */
    void begins(SheetCell cell, String said) {
        if (first != null) return;
        first = cell;
        title = said;
    }

    /** Where its table begins. */
    SheetCell first() {
        if (first == null) throw new IllegalStateException("nothing read");
        return first;
    }

    /** What stands above its table, empty where nothing does. */
    String title() {
        return title;
    }

    /** The column of what a supplementary budget adds, -1 where there is none. */
    int supplement() {
        return supplement;
    }

    void supplementIn(int column) {
        supplement = column;
    }

    /** Notes that a supplementary budget changes something. */
    void changes() {
        unchanged = false;
    }

    /** Whether a column of what a supplementary budget adds says nothing but zero. */
    boolean unchanged() {
        return unchanged;
    }
}
