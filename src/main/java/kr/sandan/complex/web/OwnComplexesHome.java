package kr.sandan.complex.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kr.sandan.account.AccountScope;
import kr.sandan.account.Scope;
import kr.sandan.complex.ComplexDirectory;
import kr.sandan.complex.ComplexFilter;
import kr.sandan.complex.ComplexType;
import kr.sandan.complex.DirectoryTotals;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.Audience;
import kr.sandan.platform.web.HomeSections;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.platform.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On the first page of those who work for a headquarters: the complexes it answers for, by type. */
@Component
class OwnComplexesHome implements HomeSections {

    private static final int OWN = 150;

    private final ComplexDirectory directories;
    private final AccountScope scopes;
    private final ComplexWords words;

    OwnComplexesHome(ComplexDirectory directories, AccountScope scopes, ComplexWords words) {
        this.directories = directories;
        this.scopes = scopes;
        this.words = words;
    }

    /** A number under its title, leading to the rows it counts. */
    record Count(String title, int number, @Nullable String href) {}

    /** The complexes of a headquarters and its branches: by type, and the whole at the end. */
    record Own(String office, List<Count> counts, int total) {}

    @Override
    public Audience audience() {
        return Audience.roles("REGIONAL_STAFF", "APPROVER");
    }

    @Override
    public List<HomeSection> sections(AsOf asOf, PageFrame frame, Locale locale) {
        SignedIn account = frame.account();
        if (account == null || account.officeId() == null) return List.of();
        Scope scope = scopes.of(account);
        if (scope.everywhere() || scope.officeIds().isEmpty()) return List.of();
        DirectoryTotals.Total total = DirectoryTotals.whole(directories
                .at(asOf)
                .select(ComplexFilter.ofOffices(scope.officeIds()))
                .entries());
        String days = frame.days();
        String rows = "/complexes" + (days.isEmpty() ? "?" : days + "&") + offices(scope);
        List<Count> counts = new ArrayList<>();
        for (ComplexType type : ComplexType.values())
            counts.add(
                    count(words.message("complex.type." + type, locale), total.ofType(type), rows + "&type=" + type));
        counts.add(count(words.message("complex.home.all", locale), total.complexes(), rows));
        String office = words.office(account.officeId(), asOf, locale);
        return List.of(new HomeSection(OWN, "complex/home-own", new Own(office, counts, total.complexes())));
    }

    private static Count count(String title, int number, String href) {
        return new Count(title, number, number == 0 ? null : href);
    }

    private static String offices(Scope scope) {
        return scope.officeIds().stream().sorted().map(String::valueOf).collect(Collectors.joining(",", "office=", ""));
    }
}
