package kr.sandan.designation.listed;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.sandan.load.LoadContext;
import kr.sandan.load.LoadContext.Candidate;
import kr.sandan.load.LoadContext.Grade;
import kr.sandan.load.LoadContext.Problem;
import kr.sandan.load.LoadContext.Question;
import kr.sandan.load.LoadContext.Text;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.sheet.SheetCell;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;

/** Reports what is wrong in a list, by cell, and asks what only a person can tell. */
final class ListFindings {

    private static final Map<String, ListColumn> FIELDS = Map.of(
            "complexIds", ListColumn.COMPLEX,
            "hubId", ListColumn.HUB,
            "from", ListColumn.FROM,
            "until", ListColumn.TO,
            "name", ListColumn.SITE);

    private static final String REMEDY = "designation.list-load.remedy.";

    private final LoadContext context;

    ListFindings(LoadContext context) {
        this.context = context;
    }

    /** @param remedy the last part of the key of what to do about it */
    void refuse(ListRow row, ListColumn column, String remedy, String messageKey, Object... arguments) {
        report(row.cell(column), row.text(column), Grade.REFUSE, remedy, null, messageKey, arguments);
    }

    void notice(ListRow row, ListColumn column, String remedy, String messageKey, Object... arguments) {
        report(row.cell(column), row.text(column), Grade.NOTICE, remedy, null, messageKey, arguments);
    }

    /** A rule of designations that the row would break: in the words that the form gets. */
    void refuse(ListRow row, RuleBroken broken) {
        String field = broken.field() == null ? "" : broken.field();
        ListColumn column = FIELDS.getOrDefault(field, ListColumn.COMPLEX);
        refuse(row, column, "rule", broken.messageKey(), broken.arguments());
    }

    /** Asks why a row changes what is held where it does not say so itself. */
    void askReason(ListRow row, String subject, String messageKey, Object... arguments) {
        SheetCell cell = row.cell(ListColumn.BASIS);
        report(cell, row.text(ListColumn.BASIS), Grade.REASON, "reason", subject, messageKey, arguments);
    }

    private void report(
            SheetCell cell,
            String value,
            Grade grade,
            String remedy,
            @Nullable String subject,
            String key,
            Object... arguments) {
        Text text =
                new Text(key, Arrays.stream(arguments).map(ListFindings::word).toList());
        context.problem(new Problem(cell.sheet(), cell.address(), grade, value, text, REMEDY + remedy, subject));
    }

    /** An argument as it is kept: a text that every language has, by its key. */
    private static String word(Object argument) {
        String[] codes = argument instanceof MessageSourceResolvable said ? said.getCodes() : null;
        return codes == null || codes.length == 0 ? String.valueOf(argument) : codes[0];
    }

    Optional<String> ask(
            ListRow row, ListColumn column, String subject, String messageKey, List<Candidate> candidates) {
        SheetCell cell = row.cell(column);
        Text text = Text.of(messageKey, row.text(column));
        return context.decide(new Question(subject, cell.sheet(), cell.address(), text, candidates));
    }
}
