package kr.sandan.activity.listed;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kr.sandan.load.LoadContext;
import kr.sandan.load.LoadContext.Grade;
import kr.sandan.load.LoadContext.Problem;
import kr.sandan.load.LoadContext.Text;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.sheet.SheetCell;

/** Reports what is wrong in a list, by cell, in the words that the form gets. */
final class ActivityFindings {

    private static final String PEOPLE = "attendees";

    private final LoadContext context;

    ActivityFindings(LoadContext context) {
        this.context = context;
    }

    /** A rule that a cell breaks. */
    void refuse(SheetCell cell, RuleBroken broken) {
        context.problem(new Problem(
                cell.sheet(),
                cell.address(),
                Grade.REFUSE,
                PEOPLE.equals(broken.field()) ? hidden(cell.text()) : cell.text(),
                text(broken),
                "activity.load.remedy",
                null));
    }

    /** A rule that a row breaks, at the cell that it speaks of. */
    void refuse(ActivityLine line, RuleBroken broken) {
        refuse(line.cell(ActivityColumn.of(broken.field() == null ? "" : broken.field())), broken);
    }

    /** A value that may stand with a reason. */
    void odd(ActivityLine line, ActivityColumn column, RuleBroken odd) {
        SheetCell cell = line.cell(column);
        context.problem(new Problem(
                cell.sheet(),
                cell.address(),
                Grade.REASON,
                cell.text(),
                text(odd),
                "activity.load.remedy.odd",
                line.key() + "/" + odd.messageKey()));
    }

    /** How many of the organisations named are in the register; the others stay as they are written. */
    void organisations(List<ActivityLine> lines, ListedOrganisations organisations) {
        Optional<ActivityLine> first =
                lines.stream().filter(line -> !line.attendees().isEmpty()).findFirst();
        first.map(line -> line.cell(ActivityColumn.ATTENDEES))
                .ifPresent(cell -> context.problem(new Problem(
                        cell.sheet(),
                        "",
                        Grade.NOTICE,
                        "",
                        Text.of("activity.load.organisations", organisations.known(), organisations.unknown()),
                        "activity.load.organisations.remedy",
                        null)));
    }

    private static Text text(RuleBroken broken) {
        return new Text(
                broken.messageKey(),
                Arrays.stream(broken.arguments())
                        .map(String::valueOf)
                        .map(said -> PEOPLE.equals(broken.field()) ? hidden(said) : said)
                        .toList());
    }

    /** Its first word, by which it is found in the file: which of the others are names, nobody can know. */
    private static String hidden(String people) {
        String[] words = people.strip().split("[\\s/,|;；]+", 2);
        return words.length < 2 ? words[0] : words[0] + " …";
    }
}
