package kr.sandan.membership.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kr.sandan.membership.MemberQueries;
import kr.sandan.membership.OfficerQueries;
import kr.sandan.organisation.OrganisationSection;
import kr.sandan.platform.AsOf;
import kr.sandan.programme.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** On the page of an organisation: the councils to which it belongs or belonged, and the posts its people have or had. */
@Component
class CouncilsOfOrganisation implements OrganisationSection {

    private final MemberQueries members;
    private final OfficerQueries officers;
    private final MemberLists lists;
    private final MembershipWords words;

    CouncilsOfOrganisation(MemberQueries members, OfficerQueries officers, MemberLists lists, MembershipWords words) {
        this.members = members;
        this.officers = officers;
        this.lists = lists;
        this.words = words;
    }

    /** One of them. */
    record Line(
            String path,
            String council,
            String role,
            @Nullable String person,
            String period,
            boolean holds,
            boolean sample) {}

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String titleKey() {
        return "membership.section.organisation";
    }

    @Override
    public String template() {
        return "membership/organisation";
    }

    @Override
    public @Nullable Object model(long organisationId, AsOf asOf) {
        Locale locale = LocaleContextHolder.getLocale();
        var memberships = members.of(organisationId, asOf);
        var posts = officers.ofOrganisation(organisationId, asOf);
        if (memberships.isEmpty() && posts.isEmpty()) return null;
        Map<Long, String> names = lists.names(asOf, locale);
        List<Line> lines = Stream.concat(
                        memberships.stream()
                                .map(one -> line(
                                        one.councilId(),
                                        words.message(one.role().messageKey(), locale),
                                        null,
                                        one.span(),
                                        one.sample(),
                                        names,
                                        asOf)),
                        posts.stream()
                                .map(one -> line(
                                        one.councilId(),
                                        words.message(one.post().messageKey(), locale),
                                        one.person(),
                                        one.span(),
                                        one.sample(),
                                        names,
                                        asOf)))
                .toList();
        return lines;
    }

    private Line line(
            long council,
            String role,
            @Nullable String person,
            Span span,
            boolean sample,
            Map<Long, String> names,
            AsOf asOf) {
        return new Line(
                "/councils/" + council,
                names.getOrDefault(council, "#" + council),
                role,
                person,
                words.period(span, LocaleContextHolder.getLocale()),
                span.contains(asOf.valid()),
                sample);
    }
}
