package kr.sandan.complex;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.CurrentAccount;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.web.CodesInUse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every change of a complex that a person makes. */
@Service
@Transactional
public class ComplexService {

    private final Complexes complexes;
    private final ComplexVersions versions;
    private final ComplexPlaces places;
    private final ComplexAliases aliases;
    private final ComplexOffices offices;
    private final DirectoryRevision revision;
    private final CodesInUse codes;
    private final CurrentAccount account;
    private final Clock clock;

    ComplexService(
            Complexes complexes,
            ComplexVersions versions,
            ComplexPlaces places,
            ComplexAliases aliases,
            ComplexOffices offices,
            DirectoryRevision revision,
            CodesInUse codes,
            CurrentAccount account,
            Clock clock) {
        this.complexes = complexes;
        this.versions = versions;
        this.places = places;
        this.aliases = aliases;
        this.offices = offices;
        this.revision = revision;
        this.codes = codes;
        this.account = account;
        this.clock = clock;
    }

    /**
     * Enters a complex or a part of one.
     *
     * @return its id
     * @throws RuleBroken when a fact is impossible
     */
    public long register(RegisterComplex command) {
        LocalDate from = command.validFrom();
        if (from == null) from = startOf(command.facts());
        requireInUse(command.facts(), from);
        Statement.Stamp stamp = stamp(command.provenance());
        Complex complex = complexes.save(new Complex(command, stamp.enteredBy(), stamp.enteredAt()));
        versions.save(new ComplexVersion(complex.id(), from, null, command.facts(), stamp));
        for (PlaceCode place : command.places()) places.save(new ComplexPlace(complex.id(), from, null, place, stamp));
        for (NewAlias alias : command.aliases()) aliases.save(new ComplexAlias(complex.id(), alias, stamp));
        revision.raise();
        return complex.id();
    }

    /**
     * Says anew what a complex is: from a day on, or for a period entered wrongly.
     *
     * @throws kr.sandan.platform.StaleEdit when somebody else revised it meanwhile
     * @throws RuleBroken when source or reason is missing, or nothing is said of the day
     */
    public void revise(ReviseComplex command) {
        String reason = command.provenance().reason();
        if (reason == null || reason.isBlank()) throw new RuleBroken("reason", "complex.reason.required");
        Complex complex = find(command.complexId());
        complex.beginRevision(command.version());
        Statement.Stamp stamp = stampFromNow(command.provenance());
        reviseVersion(command, stamp);
        revisePlaces(command, stamp);
        revision.raise();
    }

    /** Adds another name, unless the complex has it already. */
    public void addAlias(long complexId, NewAlias alias, Provenance provenance) {
        find(complexId);
        String wanted = alias.alias().strip();
        boolean known = aliases.findByComplexIdAndSupersededAtIsNull(complexId).stream()
                .anyMatch(existing -> existing.alias().equals(wanted));
        if (known) throw new RuleBroken("alias", "complex.alias.known", wanted);
        PartialDate from = alias.from();
        LocalDate begins = from == null ? AsOf.today(clock).valid() : from.date();
        codes.require("alias-kind", alias.kind().name(), "kind", begins);
        Statement.Stamp stamp = stamp(provenance);
        boolean heldSince = aliases.existsByComplexIdAndAliasAndSupersededAtAfter(complexId, wanted, stamp.knownFrom());
        aliases.save(new ComplexAlias(complexId, alias, heldSince ? stampFromNow(provenance) : stamp));
        revision.raise();
    }

    /** Withdraws another name that was entered wrongly; it stays readable in the history. */
    public void withdrawAlias(long complexId, String alias, @Nullable String reason) {
        ComplexAlias existing = aliases.findByComplexIdAndSupersededAtIsNull(complexId).stream()
                .filter(candidate -> candidate.alias().equals(alias))
                .findFirst()
                .orElseThrow(() -> new NotFound("alias", alias));
        OptionalLong by = account.id();
        existing.withdraw(now(), by.isPresent() ? by.getAsLong() : null, reason);
        aliases.flush();
        revision.raise();
    }

    /** Lets an office answer for the complex from a day on, other than the one of its province. */
    public void assignOffice(long complexId, long officeId, LocalDate from, Provenance provenance) {
        find(complexId);
        Statement.Stamp stamp = stampFromNow(provenance);
        if (stamp.reason() == null || stamp.reason().isBlank())
            throw new RuleBroken("reason", "complex.reason.required");
        for (ComplexOffice held : offices.findByComplexIdAndSupersededAtIsNull(complexId)) {
            LocalDate end = held.validTo();
            if (end != null && !end.isAfter(from)) continue;
            held.supersede(stamp.enteredAt());
            offices.flush();
            if (isBefore(held.validFrom(), from))
                offices.save(new ComplexOffice(complexId, held.validFrom(), from, held.officeId(), stamp));
        }
        offices.save(new ComplexOffice(complexId, from, null, officeId, stamp));
        revision.raise();
    }

    private void reviseVersion(ReviseComplex command, Statement.Stamp stamp) {
        List<ComplexVersion> current = versions.findByComplexIdAndSupersededAtIsNull(command.complexId());
        ComplexVersion held = current.stream()
                .filter(version -> version.holdsOn(command.day()))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("day", "complex.nothing-held-on-day", command.day()));
        LocalDate from = held.validFrom();
        if (command.facts().type() != held.facts().type())
            requireInUse(command.facts(), command.kind() == ReviseComplex.Kind.CHANGE ? command.day() : from);
        held.supersede(stamp.enteredAt());
        versions.flush();
        if (command.kind() == ReviseComplex.Kind.CHANGE && isBefore(from, command.day())) {
            versions.save(new ComplexVersion(command.complexId(), from, command.day(), held.facts(), stamp));
            from = command.day();
        }
        versions.save(new ComplexVersion(command.complexId(), from, held.validTo(), command.facts(), stamp));
    }

    private void revisePlaces(ReviseComplex command, Statement.Stamp stamp) {
        List<ComplexPlace> held = places.findByComplexIdAndSupersededAtIsNull(command.complexId()).stream()
                .filter(place -> place.holdsOn(command.day()))
                .toList();
        if (command.places().isEmpty()) throw new RuleBroken("places", "complex.place.required");
        boolean same = held.size() == command.places().size()
                && command.places()
                        .containsAll(held.stream().map(ComplexPlace::place).toList());
        if (same) return;
        held.forEach(place -> place.supersede(stamp.enteredAt()));
        places.flush();
        LocalDate from = held.isEmpty() ? null : held.get(0).validFrom();
        if (command.kind() == ReviseComplex.Kind.CHANGE) {
            for (ComplexPlace place : held) {
                if (isBefore(place.validFrom(), command.day()))
                    places.save(new ComplexPlace(
                            command.complexId(), place.validFrom(), command.day(), place.place(), stamp));
            }
            from = command.day();
        }
        LocalDate to = held.isEmpty() ? null : held.get(0).validTo();
        for (PlaceCode place : command.places())
            places.save(new ComplexPlace(command.complexId(), from, to, place, stamp));
    }

    private void requireInUse(ComplexFacts facts, @Nullable LocalDate from) {
        codes.require("complex-type", facts.type().name(), "type", from);
    }

    private Complex find(long id) {
        return complexes.findById(id).orElseThrow(() -> new NotFound("complex", id));
    }

    private Statement.Stamp stamp(Provenance provenance) {
        Instant now = now();
        Instant known = provenance.knownFrom();
        OptionalLong by = account.id();
        return new Statement.Stamp(
                provenance.sourceId(),
                provenance.reason(),
                known == null || known.isAfter(now) ? now : known,
                by.isPresent() ? by.getAsLong() : null,
                now);
    }

    /** What takes the place of something known is itself known from now on: nothing supersedes backwards. */
    private Statement.Stamp stampFromNow(Provenance provenance) {
        return stamp(provenance.fromNow());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static @Nullable LocalDate startOf(ComplexFacts facts) {
        PartialDate designated = facts.designatedOn();
        return designated == null ? null : designated.date();
    }

    private static boolean isBefore(@Nullable LocalDate start, LocalDate day) {
        return start == null || start.isBefore(day);
    }
}
