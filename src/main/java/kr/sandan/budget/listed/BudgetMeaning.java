package kr.sandan.budget.listed;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.sandan.budget.BudgetPlace;
import kr.sandan.budget.BudgetPlace.Kind;
import kr.sandan.load.LoadContext.Candidate;
import kr.sandan.load.LoadContext.Text;
import kr.sandan.office.PublicBodyQueries;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.sheet.SheetCell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the names of a file mean; where several things or none are called so, a person is asked once, or the cell refused. */
@Component
class BudgetMeaning {

    static final String NONE = "NONE";

    private final ListedProgrammes programmes;
    private final ListedPlaces places;
    private final ListedAccounts accounts;
    private final PublicBodyQueries bodies;
    private final Clock clock;

    BudgetMeaning(
            ListedProgrammes programmes,
            ListedPlaces places,
            ListedAccounts accounts,
            PublicBodyQueries bodies,
            Clock clock) {
        this.programmes = programmes;
        this.places = places;
        this.accounts = accounts;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** What may be meant in a file of a year. */
    Year of(int year, BudgetFindings findings, BudgetQuestions questions) {
        LocalDate day = LocalDate.of(year, 7, 1);
        AsOf today = AsOf.today(clock);
        ListedNames<Long> ministries = new ListedNames<>();
        bodies.names(today).forEach(name -> ministries.add(name.bodyId(), name.name(), name.name()));
        bodies.names(today).forEach(name -> ministries.add(name.bodyId(), name.code(), name.name()));
        bodies.at(today).forEach(body -> ministries.add(body.id(), body.name(), body.name()));
        return new Year(
                year,
                programmes.named(today, day),
                accounts.named(year),
                ministries,
                new HashMap<>(),
                findings,
                questions);
    }

    /** The names of one year. */
    final class Year {

        private final int year;
        private final ListedNames<Long> programmeNames;
        private final ListedAccounts.Named accountNames;
        private final ListedNames<Long> ministryNames;
        private final Map<Long, Map<Kind, ListedNames<BudgetPlace>>> placeNames;
        private final BudgetFindings findings;
        private final BudgetQuestions questions;

        private Year(
                int year,
                ListedNames<Long> programmeNames,
                ListedAccounts.Named accountNames,
                ListedNames<Long> ministryNames,
                Map<Long, Map<Kind, ListedNames<BudgetPlace>>> placeNames,
                BudgetFindings findings,
                BudgetQuestions questions) {
            this.year = year;
            this.programmeNames = programmeNames;
            this.accountNames = accountNames;
            this.ministryNames = ministryNames;
            this.placeNames = placeNames;
            this.findings = findings;
            this.questions = questions;
        }

        ListedNames<Long> programmes() {
            return programmeNames;
        }

        /** A ministry; null for none, for one that nobody knows and while nobody has said. */
        @Nullable
        Long ministry(String text, SheetCell cell) {
            if (text.isEmpty()) return null;
            Set<Long> exact = ministryNames.exact(text);
            if (exact.size() == 1) return exact.iterator().next();
            return asked(
                    "ministry:",
                    text,
                    cell,
                    exact.isEmpty() ? ministryNames.near(text) : List.copyOf(exact),
                    ministryNames);
        }

        /** An account or a part of it, likewise. */
        @Nullable
        Long account(String text, String part, SheetCell cell) {
            if (text.isEmpty() && part.isEmpty()) return null;
            Long account = text.isEmpty() ? null : account(0, text, cell);
            if (part.isEmpty() || account == null) return account;
            Long found = account(account, part, cell);
            return found == null ? account : found;
        }

        private @Nullable Long account(long parent, String text, SheetCell cell) {
            Long exact = accountNames.exact(parent, text);
            if (exact != null) return exact;
            ListedNames<Long> names = accountNames.all(parent);
            return asked("account:" + parent + ":", text, cell, names.near(text), names);
        }

        private @Nullable Long asked(
                String subject, String text, SheetCell cell, List<Long> offered, ListedNames<Long> names) {
            String kind = subject.substring(0, subject.indexOf(':'));
            List<Candidate> candidates = new ArrayList<>();
            for (long one : offered)
                candidates.add(new Candidate(String.valueOf(one), names.label(one), "budget.load." + kind + ".detail"));
            candidates.add(
                    new Candidate(NONE, "budget.load." + kind + ".none", "budget.load." + kind + ".none.detail"));
            return questions
                    .ask(
                            subject + ListedTitles.plain(text),
                            cell,
                            Text.of("budget.load." + kind + ".question", text),
                            candidates)
                    .filter(choice -> !choice.equals(NONE))
                    .map(Long::valueOf)
                    .orElse(null);
        }

        /** A place; the whole programme where the file names none. Null for one that nobody knows and while nobody has said. */
        @Nullable
        BudgetPlace place(long programme, BudgetTexts.Place said, SheetCell cell) {
            Optional<Kind> kind = ListedPlaces.kind(said.kind());
            if (said.isWhole() && kind.isPresent() && kind.get() != Kind.WHOLE) {
                findings.refuse(cell, "budget.load.place.missing", said.kind());
                return null;
            }
            if (said.isWhole() || kind.isPresent() && kind.get() == Kind.WHOLE) return BudgetPlace.WHOLE;
            Map<Kind, ListedNames<BudgetPlace>> known =
                    placeNames.computeIfAbsent(programme, id -> places.named(id, year));
            boolean authority = said.kind().equals(BudgetField.AUTHORITY.name())
                    && said.name().length() > 2;
            return new PlaceMeaning(known, kind.orElse(null), findings, questions)
                    .of(authority ? said.name().substring(0, 2) : said.name(), programme, cell);
        }
    }
}
