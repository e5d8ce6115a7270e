package kr.sandan.organisation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kr.sandan.load.LoadContext;
import kr.sandan.load.LoadContext.Candidate;
import kr.sandan.load.LoadContext.Grade;
import kr.sandan.load.LoadContext.Problem;
import kr.sandan.load.LoadContext.Question;
import kr.sandan.load.LoadContext.Text;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.sheet.SheetCell;

/** Reports what is wrong in a list, by cell, in the words that the form gets, and asks what only a person can tell. */
final class LoadFindings {

    private final LoadContext context;

    LoadFindings(LoadContext context) {
        this.context = context;
    }

    /** A rule that a cell breaks. */
    void refuse(SheetCell cell, RuleBroken broken) {
        Text text = new Text(
                broken.messageKey(),
                Arrays.stream(broken.arguments()).map(String::valueOf).toList());
        context.problem(new Problem(
                cell.sheet(), cell.address(), Grade.REFUSE, cell.text(), text, "organisation.load.remedy", null));
    }

    /** A rule that a row breaks, at the cell that it speaks of. */
    void refuse(LoadLine line, RuleBroken broken) {
        refuse(line.cell(LoadColumn.of(broken.field() == null ? "" : broken.field())), broken);
    }

    /** Whether the row means one of these organisations; the answer holds for later files too. */
    Optional<String> ask(LoadLine line, String subject, List<Candidate> candidates) {
        SheetCell cell = line.cell(LoadColumn.NAME);
        return context.decide(new Question(
                subject, cell.sheet(), cell.address(), Text.of("organisation.load.question", line.name()), candidates));
    }
}
