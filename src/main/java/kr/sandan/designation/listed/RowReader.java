package kr.sandan.designation.listed;

import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kr.sandan.designation.DesignationRole;
import kr.sandan.load.LoadContext.Candidate;
import kr.sandan.platform.NamePattern;
import kr.sandan.platform.PartialDate;
import kr.sandan.programme.Programme;
import org.jspecify.annotations.Nullable;

/** Reads what each row states, and reports every cell of it that cannot be read. */
final class RowReader {

    /** The programme that a list means which names none: the contract of these files has no column for it. */
    static final String USUAL_PROGRAMME = "CLUSTER";

    private final ListFindings findings;
    private final ComplexNames complexes;
    private final ListWords words;
    private final Map<String, Programme> programmes = new HashMap<>();
    private final Map<String, Optional<Long>> asked = new HashMap<>();
    private int open;

    RowReader(ListFindings findings, ComplexNames complexes, ListWords words, List<Programme> known) {
        this.findings = findings;
        this.complexes = complexes;
        this.words = words;
        for (Programme programme : known) {
            programmes.put(NamePattern.normalise(programme.code()), programme);
            Stream.concat(Stream.ofNullable(programme.name()), Stream.ofNullable(programme.nameEn()))
                    .forEach(name -> programmes.put(NamePattern.normalise(name), programme));
        }
    }

    /** How many questions wait for their answer. */
    int open() {
        return open;
    }

    List<StatedRow> read(List<ListRow> rows) {
        List<StatedRow> stated = new ArrayList<>();
        for (ListRow row : rows) new Reading(row).read().ifPresent(stated::add);
        return stated;
    }

    /** One row being read; it goes on after a fault, so that all are said at once. */
    private final class Reading {

        private final ListRow row;
        private boolean whole = true;

        Reading(ListRow row) {
            this.row = row;
        }

        /** Empty where not even the programme is known, without which nothing can be compared. */
        Optional<StatedRow> read() {
            DesignationRole role = role();
            Programme programme = programme();
            Long complex = role != null && role.overlay() ? null : complex();
            PartialDate from = date(ListColumn.FROM);
            PartialDate to = date(ListColumn.TO);
            if (from != null && to != null && !from.date().isBefore(to.date()))
                refuse(ListColumn.TO, "dates", "designation.span.no-days", from, to);
            if (role != null && !role.underHub() && !row.text(ListColumn.HUB).isEmpty())
                refuse(ListColumn.HUB, "hub", "designation.hub.not-here");
            if (programme == null) return Optional.empty();
            return Optional.of(new StatedRow(
                    row,
                    number(ListColumn.ID),
                    row.text(ListColumn.SITE),
                    complex,
                    programme.id(),
                    programme.code(),
                    role,
                    row.text(ListColumn.HUB),
                    from,
                    to,
                    whole));
        }

        private @Nullable DesignationRole role() {
            String text = row.text(ListColumn.ROLE);
            DesignationRole role = words.role(text);
            if (role == null)
                refuse(
                        ListColumn.ROLE,
                        "role",
                        text.isEmpty() ? "designation.list-load.role.missing" : "designation.list-load.role.unknown",
                        text);
            return role;
        }

        private @Nullable Programme programme() {
            String text = row.text(ListColumn.PROGRAMME);
            Programme programme = programmes.get(NamePattern.normalise(text.isEmpty() ? USUAL_PROGRAMME : text));
            if (programme == null)
                refuse(
                        ListColumn.PROGRAMME,
                        "programme",
                        "designation.list-load.programme.unknown",
                        text.isEmpty() ? USUAL_PROGRAMME : text);
            return programme;
        }

        private @Nullable PartialDate date(ListColumn column) {
            if (row.text(column).isEmpty()) return null;
            try {
                return ListDates.read(row.cell(column));
            } catch (DateTimeParseException unreadable) {
                refuse(column, "dates", "designation.list-load.date.unreadable", row.text(column));
                return null;
            }
        }

        private @Nullable Long number(ListColumn column) {
            String text = row.text(column);
            if (text.isEmpty()) return null;
            if (text.matches("\\d{1,18}")) return Long.valueOf(text);
            refuse(column, "number", "designation.list-load.number.unreadable", text);
            return null;
        }

        private @Nullable Long complex() {
            Long number = number(ListColumn.COMPLEX_ID);
            if (number != null && complexes.has(number)) return number;
            if (number != null) refuse(ListColumn.COMPLEX_ID, "complex", "designation.complexes.unknown");
            String text = row.text(ListColumn.COMPLEX);
            if (number != null || ListWords.isUnknown(text)) return null;
            if (text.isEmpty()) {
                refuse(ListColumn.COMPLEX, "complex", "designation.list-load.complex.missing");
                return null;
            }
            return among(text, complexes.find(text));
        }

        private @Nullable Long among(String text, List<ComplexNames.Known> found) {
            if (found.size() == 1) return found.get(0).id();
            Optional<Long> chosen = found.isEmpty() ? Optional.empty() : chosen(text, found);
            if (found.isEmpty()) unknown(text);
            if (chosen.isEmpty()) whole = false;
            return chosen.orElse(null);
        }

        private void unknown(String text) {
            String near = complexes.near(text);
            if (near.isEmpty()) refuse(ListColumn.COMPLEX, "complex", "designation.list-load.complex.unknown", text);
            else refuse(ListColumn.COMPLEX, "complex", "designation.list-load.complex.near", text, near);
        }

        /** The same name is asked for once, and the answer holds for later lists too. */
        private Optional<Long> chosen(String text, List<ComplexNames.Known> found) {
            String subject = "complex:" + NamePattern.normalise(text);
            return asked.computeIfAbsent(subject, absent -> {
                List<Candidate> candidates = found.stream().map(this::candidate).toList();
                Optional<Long> choice = findings.ask(
                                row, ListColumn.COMPLEX, subject, "designation.list-load.question.complex", candidates)
                        .map(Long::valueOf);
                if (choice.isEmpty()) open++;
                return choice;
            });
        }

        /** What tells it from the others: its type, its place and its number. */
        private Candidate candidate(ComplexNames.Known known) {
            return new Candidate(String.valueOf(known.id()), known.name(), words.told(known, complexes));
        }

        private void refuse(ListColumn column, String remedy, String key, Object... arguments) {
            whole = false;
            findings.refuse(row, column, remedy, key, arguments);
        }
    }
}
