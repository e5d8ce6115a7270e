package kr.sandan.project.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.sandan.complex.ComplexDirectory;
import kr.sandan.complex.ComplexEntry;
import kr.sandan.organisation.OrganisationMatching;
import kr.sandan.organisation.OrganisationMatching.Candidate;
import kr.sandan.organisation.OrganisationMatching.Match;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the organisations and complexes that forms name: by a name, or by {@code name #number} where several bear it. */
@Component
class RegistryNames {

    private static final int MOST = 5;

    private final OrganisationMatching matching;
    private final ComplexDirectory directory;
    private final ProjectWords words;

    RegistryNames(OrganisationMatching matching, ComplexDirectory directory, ProjectWords words) {
        this.matching = matching;
        this.directory = directory;
        this.words = words;
    }

    /** A name and the number that was written behind it. */
    private record Named(String name, @Nullable Long number) {

        static Named read(String typed) {
            int mark = typed.lastIndexOf('#');
            String number = mark < 0 ? "" : typed.substring(mark + 1).strip();
            if (!number.matches("\\d{1,18}")) return new Named(typed.strip(), null);
            return new Named(typed.substring(0, mark).strip(), Long.valueOf(number));
        }
    }

    /** What was typed without the number behind it. */
    static String bare(String typed) {
        return Named.read(typed).name();
    }

    /** @throws RuleBroken where no organisation is held by that name, or several are: then with their numbers */
    long organisation(String typed) {
        Named named = Named.read(typed);
        Match match = matching.match(List.of(new OrganisationMatching.Line(named.name(), null)))
                .get(0);
        Candidate sure = match.sure();
        if (named.number() == null && sure != null) return sure.id();
        for (Candidate one : match.all()) if (named.number() != null && one.id() == named.number()) return one.id();
        if (match.all().isEmpty()) throw new RuleBroken("participants", "project.participant.none", named.name());
        throw new RuleBroken(
                "participants",
                "project.participant.several",
                named.name(),
                choices(match.all().stream().map(one -> one.name() + " #" + one.id())));
    }

    private static String choices(Stream<String> all) {
        return all.limit(MOST).collect(Collectors.joining(", "));
    }

    /** The complexes of a station, named one after the other with commas between. */
    List<Long> complexes(String typed) {
        List<Long> ids = new ArrayList<>();
        for (String one : typed.split(",")) if (!one.isBlank()) ids.add(complex(Named.read(one)));
        return ids;
    }

    private long complex(Named named) {
        Collection<ComplexEntry> held = directory.at(words.today()).all();
        if (named.number() != null) for (ComplexEntry one : held) if (one.id() == named.number()) return one.id();
        List<ComplexEntry> alike =
                held.stream().filter(one -> isCalled(one, named.name())).toList();
        if (alike.size() == 1) return alike.get(0).id();
        List<ComplexEntry> near = alike.isEmpty()
                ? held.stream()
                        .filter(one -> plain(one.name()).contains(plain(named.name())))
                        .toList()
                : alike;
        if (near.isEmpty()) throw new RuleBroken("nodes", "project.node.none", named.name());
        throw new RuleBroken(
                "nodes",
                "project.node.several",
                named.name(),
                choices(near.stream().map(one -> one.name() + " #" + one.id())));
    }

    private static boolean isCalled(ComplexEntry one, String name) {
        String wanted = plain(name);
        return plain(one.name()).equals(wanted)
                || wanted.equals(plain(String.valueOf(one.facts().nameEn())))
                || one.aliases().stream().anyMatch(alias -> plain(alias).equals(wanted));
    }

    private static String plain(String name) {
        return name.replaceAll("[\\s·ㆍ.-]", "").toLowerCase(Locale.ROOT);
    }
}
