package kr.sandan.account.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.sandan.account.AccountDetail;
import kr.sandan.account.AccountScope;
import kr.sandan.account.Affiliation;
import kr.sandan.account.Places;
import kr.sandan.account.Scope;
import kr.sandan.account.ScopeFacts;
import kr.sandan.platform.web.MenuEntries;
import kr.sandan.platform.web.MenuEntries.MenuEntry;
import kr.sandan.platform.web.RouteDecisions;
import kr.sandan.platform.web.RouteRules.RouteRule;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** What an account can see and where it may change things, worked out from the same rules that decide at every request. */
@Component
class Sight {

    private final RouteDecisions routes;
    private final ObjectProvider<MenuEntries> menus;
    private final ObjectProvider<ScopeFacts> facts;
    private final AccountScope scopes;
    private final Places places;
    private final Choices choices;
    private final Clock clock;

    Sight(
            RouteDecisions routes,
            ObjectProvider<MenuEntries> menus,
            ObjectProvider<ScopeFacts> facts,
            AccountScope scopes,
            Places places,
            Choices choices,
            Clock clock) {
        this.routes = routes;
        this.menus = menus;
        this.facts = facts;
        this.scopes = scopes;
        this.places = places;
        this.choices = choices;
        this.clock = clock;
    }

    /**
     * @param menu menu entries shown
     * @param denied menu entries that others have and this account does not
     * @param areas what it may do behind each menu entry
     * @param everywhere whether changes are allowed in all offices
     * @param offices names of the offices in whose matters it may change things
     * @param counts how many rows the scope covers
     */
    record Seen(
            List<Entry> menu,
            List<Entry> denied,
            List<Area> areas,
            boolean everywhere,
            List<String> offices,
            List<Count> counts) {}

    /** A menu entry in the reader's language. */
    record Entry(String text, String path) {}

    /** What an account may do behind a menu entry: look, take files away, change. */
    record Area(String text, boolean looks, boolean downloads, boolean changes) {}

    /** How many of something a scope covers, and where they are listed. */
    record Count(String text, long number, @Nullable String path) {}

    Seen of(AccountDetail account, boolean korean) {
        Optional<String> role = Optional.of(account.role().name());
        Scope scope = scopes.of(account.role(), account.affiliation(), LocalDate.now(clock));
        return new Seen(
                entries(role, true),
                entries(role, false),
                areas(role),
                scope.everywhere(),
                offices(scope, korean),
                facts.stream()
                        .map(fact -> new Count(choices.text(fact.messageKey()), fact.count(scope), fact.path(scope)))
                        .toList());
    }

    private List<Entry> entries(Optional<String> role, boolean allowed) {
        return menus.stream()
                .flatMap(module -> module.entries().stream())
                .filter(entry -> routes.allows(entry.audience(), role) == allowed)
                .sorted(Comparator.comparing(MenuEntry::group).thenComparing(MenuEntry::order))
                .map(entry -> new Entry(choices.text(entry.messageKey()), entry.path()))
                .toList();
    }

    private List<String> offices(Scope scope, boolean korean) {
        return scope.officeIds().stream()
                .map(id -> places.name(Affiliation.office(id), LocalDate.now(clock), korean))
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    /** Each route belongs to the menu entry that its address continues furthest. */
    private List<Area> areas(Optional<String> role) {
        List<MenuEntry> all = menus.stream()
                .flatMap(module -> module.entries().stream())
                .sorted(Comparator.comparing(MenuEntry::group).thenComparing(MenuEntry::order))
                .toList();
        Map<MenuEntry, List<RouteRule>> allowed = routes.rules().stream()
                .filter(rule -> routes.allows(rule.audience(), role))
                .flatMap(rule -> entryOf(rule, all).map(entry -> Map.entry(entry, rule)).stream())
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return all.stream()
                .filter(allowed::containsKey)
                .map(entry -> area(entry, allowed.getOrDefault(entry, List.of())))
                .toList();
    }

    private static Optional<MenuEntry> entryOf(RouteRule rule, List<MenuEntry> all) {
        return all.stream()
                .filter(entry -> entry.path().length() > 1 && rule.pattern().startsWith(entry.path()))
                .max(Comparator.comparingInt(entry -> entry.path().length()));
    }

    private Area area(MenuEntry entry, List<RouteRule> rules) {
        return new Area(
                choices.text(entry.messageKey()),
                rules.stream().anyMatch(rule -> HttpMethod.GET.equals(rule.method()) && !isFile(rule)),
                rules.stream().anyMatch(Sight::isFile),
                rules.stream().anyMatch(rule -> HttpMethod.POST.equals(rule.method())));
    }

    private static boolean isFile(RouteRule rule) {
        return rule.pattern().matches(".*\\.(csv|xlsx|ics)|.*/original");
    }
}
