package kr.sandan.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kr.sandan.load.LoadContext;
import kr.sandan.load.LoadContext.Change;
import kr.sandan.load.LoadContext.What;
import kr.sandan.organisation.LoadStaging.HeldToday;
import kr.sandan.organisation.LoadStaging.Staged;
import kr.sandan.organisation.OrganisationMatching.Candidate;
import kr.sandan.organisation.OrganisationMatching.Match;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/** Compares a list with what is held: which row means which organisation, what is new, what changes, what is refused. */
final class LoadCheck {

    /** The answer that a row means none of the organisations held. */
    static final String NEW = "NEW";

    private static final Statement.Stamp NOBODY = new Statement.Stamp(0, null, Instant.EPOCH, null, Instant.EPOCH);

    private final LoadContext context;
    private final LoadFindings findings;
    private final Map<String, Integer> leaders = new HashMap<>();
    private final Map<Integer, OrganisationFacts> led = new HashMap<>();
    private final List<Staged> staged = new ArrayList<>();

    /** In which complexes the list says that an organisation sits, by its leader. */
    private final Set<String> sitting = new HashSet<>();

    private int added;
    private int changed;
    private int unchanged;

    LoadCheck(LoadContext context, LoadFindings findings) {
        this.context = context;
        this.findings = findings;
    }

    /** Which organisation a row means: one held, a new one, or not yet decided. */
    record Meant(LoadLine line, @Nullable Long id, boolean open) {}

    /** @param matches what may be meant by each line, in their order */
    List<Meant> meant(List<LoadLine> lines, List<Match> matches) {
        List<Meant> meant = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) meant.add(meant(lines.get(at), matches.get(at)));
        return meant;
    }

    private Meant meant(LoadLine line, Match match) {
        if (match.byNumber() != null) return new Meant(line, match.byNumber().id(), false);
        Candidate sure = match.sure();
        if (sure != null && (line.number() == null || sure.businessNumber() == null))
            return new Meant(line, sure.id(), false);
        List<Candidate> like = match.all();
        if (like.isEmpty() || !line.whole()) return new Meant(line, null, false);
        String subject = "organisation:" + OrganisationName.of(line.name()).key() + "/"
                + (line.number() == null ? "" : line.number().digits());
        Optional<String> answer = findings.ask(line, subject, candidates(like));
        if (answer.isEmpty()) return new Meant(line, null, true);
        return new Meant(line, answer.get().equals(NEW) ? null : Long.valueOf(answer.get()), false);
    }

    private static List<LoadContext.Candidate> candidates(List<Candidate> like) {
        List<LoadContext.Candidate> candidates = new ArrayList<>();
        for (Candidate one : like)
            candidates.add(new LoadContext.Candidate(
                    String.valueOf(one.id()),
                    one.name(),
                    one.businessNumber() == null
                            ? "organisation.type." + one.type()
                            : one.businessNumber().toString()));
        candidates.add(new LoadContext.Candidate(NEW, "organisation.load.new", "organisation.load.new.detail"));
        return candidates;
    }

    /** Compares what rows mean with what is held today, and says what applying would do. */
    List<Staged> compare(List<Meant> meant, Map<Long, HeldToday> held) {
        for (Meant one : meant) {
            if (one.open() || !one.line().whole()) continue;
            try {
                stage(one, one.id() == null ? null : held.get(one.id()));
            } catch (RuleBroken refused) {
                findings.refuse(one.line(), refused);
            }
        }
        context.counts(added, changed, unchanged, 0);
        return staged;
    }

    private void stage(Meant one, @Nullable HeldToday held) {
        LoadLine line = one.line();
        if (one.id() != null && held == null) throw new RuleBroken("name", "organisation.load.nothing-today");
        int position = staged.size();
        int leader = leaders.computeIfAbsent(key(one), first -> position);
        if (leader != position) {
            follow(line, leader, one.id(), held);
            return;
        }
        OrganisationFacts said = held == null ? line.facts() : line.over(held.facts());
        boolean change = held != null && !said.equals(held.facts());
        if (held != null && change) requireRoom(line, held, said);
        led.put(position, said);
        Long complex = newTenancy(line, held);
        if (complex != null) sitting.add(position + " " + complex);
        staged.add(new Staged(
                position,
                position,
                one.id(),
                held == null || !change ? null : held.versionId(),
                said,
                held == null || change ? line.from() : null,
                complex));
        count(one.id(), held, said, complex, line);
    }

    /** A further row of the same organisation says where else it sits, and nothing else of it. */
    private void follow(LoadLine line, int leader, @Nullable Long id, @Nullable HeldToday held) {
        OrganisationFacts first = Objects.requireNonNull(led.get(leader));
        if (!line.over(first).equals(first)) throw new RuleBroken("name", "organisation.load.twice", first.name());
        Long complex = newTenancy(line, held);
        if (complex == null) {
            unchanged++;
            return;
        }
        if (!sitting.add(leader + " " + complex))
            throw new RuleBroken("complexId", "organisation.load.twice", first.name());
        staged.add(new Staged(staged.size(), leader, id, null, first, line.from(), complex));
        changed++;
        reportTenancy(id, line, complex);
        reportFrom(id, line, What.NEW);
    }

    private static String key(Meant one) {
        if (one.id() != null) return "id:" + one.id();
        BusinessNumber number = one.line().number();
        return number != null
                ? "number:" + number.digits()
                : "name:" + OrganisationName.of(one.line().name()).key();
    }

    private static void requireRoom(LoadLine line, HeldToday held, OrganisationFacts said) {
        PartialDate from = line.from();
        PartialDate begun = held.from();
        if (from != null && begun != null && !begun.date().isBefore(from.date()))
            throw new RuleBroken("from", "organisation.day.same", begun, from);
        LocalDate until = held.until();
        PartialDate end = until == null ? null : PartialDate.ofDay(until);
        new OrganisationVersion(0, new Span(from == null ? begun : from, end), said, NOBODY);
    }

    private static @Nullable Long newTenancy(LoadLine line, @Nullable HeldToday held) {
        Long complex = line.complexId();
        return complex == null || held != null && held.complexIds().contains(complex) ? null : complex;
    }

    private void count(
            @Nullable Long id,
            @Nullable HeldToday held,
            OrganisationFacts said,
            @Nullable Long complex,
            LoadLine line) {
        Map<String, @Nullable String> before = held == null ? Map.of() : LoadFields.of(held.facts());
        int differences = 0;
        for (Map.Entry<String, @Nullable String> field : LoadFields.of(said).entrySet()) {
            String old = before.get(field.getKey());
            if (Objects.equals(old, field.getValue())) continue;
            differences++;
            report(id, line, field.getKey(), old, field.getValue(), held == null ? What.NEW : What.CHANGED);
        }
        if (complex != null) reportTenancy(id, line, complex);
        if (held == null || differences > 0 || complex != null)
            reportFrom(id, line, differences > 0 && held != null ? What.CHANGED : What.NEW);
        if (held == null) added++;
        else if (differences > 0 || complex != null) changed++;
        else unchanged++;
    }

    private void reportTenancy(@Nullable Long id, LoadLine line, long complex) {
        report(id, line, "complex", null, String.valueOf(complex), What.NEW);
    }

    /** The first day of what a line says, where it tells one. */
    private void reportFrom(@Nullable Long id, LoadLine line, What what) {
        PartialDate from = line.from();
        if (from != null) report(id, line, "from", null, from.toString(), what);
    }

    private void report(
            @Nullable Long id,
            LoadLine line,
            String field,
            @Nullable String before,
            @Nullable String after,
            What what) {
        String key = id == null ? "row " + line.row().number() : String.valueOf(id);
        context.change(new Change(key, line.name(), what, field, before, after));
    }
}
