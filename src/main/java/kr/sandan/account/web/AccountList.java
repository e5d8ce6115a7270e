package kr.sandan.account.web;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kr.sandan.account.Affiliation;
import kr.sandan.account.NewAccount;
import kr.sandan.account.Places;
import kr.sandan.account.Role;
import kr.sandan.platform.Day;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.web.DatedTerms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads accounts from lines as people paste them from a spreadsheet (tabs) or a file (commas): user name, name, role,
 * place, e-mail, last day; the last three may be missing.
 */
@Component
class AccountList {

    static final int LONGEST = 200;

    private final Places places;
    private final DatedTerms terms;

    AccountList(Places places, DatedTerms terms) {
        this.places = places;
        this.terms = terms;
    }

    /** A line that can be taken, or why it cannot. */
    record Line(
            long number,
            @Nullable NewAccount account,
            @Nullable RuleBroken refused) {}

    /** @throws RuleBroken when there is no line, or too many, or a quotation mark is never closed */
    List<Line> read(String text) {
        List<Line> lines = new ArrayList<>();
        char separator = text.indexOf('\t') >= 0 ? '\t' : ',';
        List<Places.Place> known = places.today();
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .ofCsvRecord(text.strip())) {
            for (CsvRecord record : csv) {
                if (lines.size() == LONGEST) throw new RuleBroken("lines", "account.refused.list-long", LONGEST);
                lines.add(line(record, known));
            }
        } catch (CsvParseException | java.io.IOException unreadable) {
            throw new RuleBroken("lines", "account.refused.list-unreadable");
        }
        if (lines.isEmpty()) throw new RuleBroken("lines", "account.refused.list-empty");
        return lines;
    }

    private Line line(CsvRecord record, List<Places.Place> known) {
        long number = record.getStartingLineNumber();
        try {
            return new Line(number, account(record, known), null);
        } catch (RuleBroken refused) {
            return new Line(number, null, refused);
        }
    }

    private NewAccount account(CsvRecord record, List<Places.Place> known) {
        String email = cell(record, 4);
        return new NewAccount(
                cell(record, 0),
                cell(record, 1),
                email.isEmpty() ? null : email,
                role(cell(record, 2)),
                place(cell(record, 3), known),
                day(cell(record, 5)));
    }

    private static String cell(CsvRecord record, int index) {
        return index < record.getFieldCount() ? record.getField(index).strip() : "";
    }

    private Role role(String text) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equalsIgnoreCase(text)
                        || is(text, role, Locale.KOREAN)
                        || is(text, role, Locale.ENGLISH))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("role", "account.refused.role-unknown", text));
    }

    private boolean is(String text, Role role, Locale locale) {
        return terms.everCalled(role.messageKey(), locale).stream().anyMatch(text::equalsIgnoreCase);
    }

    private static Affiliation place(String text, List<Places.Place> known) {
        if (text.isEmpty()) return Affiliation.NONE;
        Optional<Places.Place> named = known.stream()
                .filter(place -> List.of(place.code(), place.name(), place.shortName(), place.nameEn()).stream()
                        .anyMatch(text::equalsIgnoreCase))
                .findFirst();
        return named.map(Places.Place::affiliation)
                .orElseThrow(() -> new RuleBroken("place", "account.refused.place-named", text));
    }

    private static @Nullable LocalDate day(String text) {
        if (text.isEmpty()) return null;
        try {
            return Day.read(text);
        } catch (DateTimeParseException unreadable) {
            throw new RuleBroken("expiresOn", "account.refused.day-unreadable", text);
        }
    }
}
