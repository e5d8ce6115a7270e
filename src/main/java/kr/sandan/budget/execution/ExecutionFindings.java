package kr.sandan.budget.execution;

import java.util.HashMap;
import java.util.Map;
import kr.sandan.load.LoadContext;
import kr.sandan.load.LoadContext.Grade;
import kr.sandan.load.LoadContext.Problem;
import kr.sandan.load.LoadContext.Text;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/** Reports what is wrong or striking in a list of execution; of one kind so many times. */
final class ExecutionFindings {

    private static final int MOST = 200;

    private final LoadContext context;
    private final Map<String, Integer> counts = new HashMap<>();

    ExecutionFindings(LoadContext context) {
        this.context = context;
    }

    /** Where something stands in a file; rows and columns from 1. */
    record Place(String sheet, int row, int column) {

        static final Place FILE = new Place("", 0, 0);

        private String address() {
            return row == 0 ? "" : CellReference.convertNumToColString(column - 1) + row;
        }
    }

    void refuse(Place place, String value, String reason, Object... arguments) {
        report(place, Grade.REFUSE, value, reason, null, arguments);
    }

    /** @param subject a stable name of what the reason is for */
    void odd(Place place, String value, String subject, String reason, Object... arguments) {
        report(place, Grade.REASON, value, reason, subject, arguments);
    }

    void note(Place place, String value, String reason, Object... arguments) {
        report(place, Grade.NOTICE, value, reason, null, arguments);
    }

    private void report(
            Place place, Grade grade, String value, String reason, @Nullable String subject, Object... arguments) {
        if (counts.merge(reason, 1, Integer::sum) > MOST) return;
        context.problem(new Problem(
                place.sheet(), place.address(), grade, value, Text.of(reason, arguments), reason + ".remedy", subject));
    }
}
