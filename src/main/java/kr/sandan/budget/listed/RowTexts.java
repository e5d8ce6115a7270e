package kr.sandan.budget.listed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kr.sandan.budget.FundSource;
import kr.sandan.platform.sheet.SheetCell;
import org.jspecify.annotations.Nullable;

/** Numbers what the rows of a table name: programmes, places and headings. */
final class RowTexts {

    private static final List<BudgetField> WORKS = List.of(
            BudgetField.FIELD,
            BudgetField.SECTOR,
            BudgetField.PROGRAM,
            BudgetField.UNIT,
            BudgetField.DETAIL,
            BudgetField.SUB);
    private static final List<BudgetField> COSTS = List.of(BudgetField.COST, BudgetField.SUB_COST);

    /** Columns that name a place of one kind, the narrowest first. */
    private static final List<BudgetField> PLACES = List.of(
            BudgetField.COUNCIL,
            BudgetField.HUB,
            BudgetField.SERVICE,
            BudgetField.OFFICE,
            BudgetField.PROVINCE,
            BudgetField.AUTHORITY,
            BudgetField.REGION);

    /** What a line is called by, the first that is given. */
    static final List<BudgetField> NAMES = List.of(
            BudgetField.NAME,
            BudgetField.SUB,
            BudgetField.DETAIL,
            BudgetField.SUB_COST,
            BudgetField.COST,
            BudgetField.UNIT,
            BudgetField.PROGRAM);

    /** Between the name of a work and the department of a local government that has it. */
    static final String BETWEEN = " · ";

    private static final int LONGEST = 200;
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final BudgetListing listing;
    private final BudgetFindings findings;
    private final Map<String, Boolean> kinds = new HashMap<>();

    RowTexts(BudgetListing listing, BudgetFindings findings) {
        this.listing = listing;
        this.findings = findings;
    }

    int programme(ListedRow<BudgetField> row) {
        String named = row.text(BudgetField.PROGRAMME);
        String work = row.text(BudgetField.DETAIL);
        if (work.isEmpty()) work = row.text(BudgetField.UNIT);
        BudgetField field = named.isEmpty() ? BudgetField.DETAIL : BudgetField.PROGRAMME;
        return listing.programmes().of(new BudgetTexts.Programme(named, named.isEmpty() ? work : ""), row.cell(field));
    }

    int place(ListedRow<BudgetField> row, int programme) {
        String named = row.text(BudgetField.PLACE);
        String kind = row.text(BudgetField.PLACE_KIND);
        SheetCell cell = row.cell(row.has(BudgetField.PLACE) ? BudgetField.PLACE : BudgetField.PLACE_KIND);
        if (named.isEmpty()) {
            for (BudgetField field : PLACES) {
                String text = row.text(field);
                if (text.isEmpty()) continue;
                return listing.places().of(new BudgetTexts.Place(programme, field.name(), text), row.cell(field));
            }
        }
        if (!kind.isEmpty()
                && !kinds.computeIfAbsent(kind, text -> ListedPlaces.kind(text).isPresent())) {
            findings.refuse(row.cell(BudgetField.PLACE_KIND), "budget.load.place-kind.unknown", kind);
            return listing.places().of(new BudgetTexts.Place(programme, "", ""), cell);
        }
        return listing.places().of(new BudgetTexts.Place(programme, kind, named), cell);
    }

    int heading(ListedRow<BudgetField> row, int programme, @Nullable FundSource fund) {
        BudgetTexts.Heading heading = new BudgetTexts.Heading(
                programme,
                row.text(BudgetField.MINISTRY),
                row.text(BudgetField.ACCOUNT),
                row.text(BudgetField.SUB_ACCOUNT),
                texts(row, WORKS),
                texts(row, COSTS),
                fund);
        return listing.headings()
                .of(heading, row.cell(row.has(BudgetField.ACCOUNT) ? BudgetField.ACCOUNT : BudgetField.MINISTRY));
    }

    private static List<String> texts(ListedRow<BudgetField> row, List<BudgetField> fields) {
        List<String> texts = new ArrayList<>(fields.size());
        for (BudgetField field : fields) texts.add(row.text(field));
        return texts;
    }

    /** What a line is called, empty where nothing says. */
    static String name(ListedRow<BudgetField> row) {
        for (BudgetField field : NAMES) {
            String text = row.text(field);
            if (text.isEmpty()) continue;
            String department = row.text(BudgetField.DEPARTMENT);
            String name = department.isEmpty() ? text : text + BETWEEN + department;
            return tidy(name.length() > LONGEST ? name.substring(0, LONGEST) : name);
        }
        return "";
    }

    /** With single spaces within; nearly every name has no others. */
    private static String tidy(String name) {
        char before = ' ';
        for (int at = 0; at < name.length(); at++) {
            char c = name.charAt(at);
            if (c < ' ' || c == ' ' && before == ' ')
                return SPACES.matcher(name).replaceAll(" ").strip();
            before = c;
        }
        return name.strip();
    }
}
