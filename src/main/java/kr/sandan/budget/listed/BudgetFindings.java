package kr.sandan.budget.listed;

import java.util.HashMap;
import java.util.Map;
import kr.sandan.load.LoadContext;
import kr.sandan.load.LoadContext.Grade;
import kr.sandan.load.LoadContext.Problem;
import kr.sandan.load.LoadContext.Text;
import kr.sandan.platform.sheet.SheetCell;
import org.jspecify.annotations.Nullable;

/** Reports what is wrong or striking in a list about budgets, by cell; of one kind so many times and then how many more there are. */
public final class BudgetFindings {

    /** How many of one kind are listed. */
    static final int MOST = 200;

    private final LoadContext context;
    private final Map<String, Integer> counts = new HashMap<>();
    private boolean refused;

    public BudgetFindings(LoadContext context) {
        this.context = context;
    }

    /** Whether the file is refused for something. */
    public boolean refused() {
        return refused;
    }

    /** Something for which the file is refused. */
    public void refuse(SheetCell cell, String reason, Object... arguments) {
        refused = true;
        add(cell, Grade.REFUSE, reason, null, arguments);
    }

    /** Something about the file as a whole for which it is refused. */
    public void refuse(String reason, Object... arguments) {
        refused = true;
        report("", "", "", Grade.REFUSE, reason, null, arguments);
    }

    /** Something that may stand with a reason. */
    public void odd(SheetCell cell, String subject, String reason, Object... arguments) {
        add(cell, Grade.REASON, reason, subject, arguments);
    }

    /** Something to know. */
    public void note(SheetCell cell, String reason, Object... arguments) {
        add(cell, Grade.NOTICE, reason, null, arguments);
    }

    /** Something to know of the file as a whole. */
    public void note(String reason, Object... arguments) {
        report("", "", "", Grade.NOTICE, reason, null, arguments);
    }

    /** Something about the file as a whole that may stand with a reason. */
    public void odd(String subject, String reason, Object... arguments) {
        report("", "", "", Grade.REASON, reason, subject, arguments);
    }

    private void add(SheetCell cell, Grade grade, String reason, @Nullable String subject, Object... arguments) {
        if (counts.merge(reason, 1, Integer::sum) > MOST) return;
        report(cell.sheet(), cell.address(), cell.text(), grade, reason, subject, arguments);
    }

    private void report(
            String sheet,
            String address,
            String value,
            Grade grade,
            String reason,
            @Nullable String subject,
            Object... arguments) {
        context.problem(
                new Problem(sheet, address, grade, value, Text.of(reason, arguments), reason + ".remedy", subject));
    }

    /** So many more of a kind of which {@link #MOST} were reported and the others not even read. */
    void more(String reason, int unlisted) {
        counts.merge(reason, unlisted, Integer::sum);
    }

    /** Says how many there were of what was too often to be listed. */
    public void finish() {
        counts.forEach((reason, count) -> {
            if (count > MOST) note("budget.load.more", count - MOST, reason + ".kind");
        });
    }
}
