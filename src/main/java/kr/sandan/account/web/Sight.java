package kr.sandan.account.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
     * @param routes every route allowed, as method and pattern
     * @param everywhere whether changes are allowed in all offices
     * @param offices names of the offices in whose matters it may change things
     * @param counts how many rows the scope covers
     */
    record Seen(
            List<Entry> menu,
            List<Entry> denied,
            List<String> routes,
            boolean everywhere,
            List<String> offices,
            List<Count> counts) {}

    /** A menu entry in the reader's language. */
    record Entry(String text, String path) {}

    /** How many of something a scope covers, and where they are listed. */
    record Count(String text, long number, @Nullable String path) {}

    Seen of(AccountDetail account, boolean korean) {
        Optional<String> role = Optional.of(account.role().name());
        Scope scope = scopes.of(account.role(), account.affiliation(), LocalDate.now(clock));
        return new Seen(
                entries(role, true),
                entries(role, false),
                routes.rules().stream()
                        .filter(rule -> routes.allows(rule.audience(), role))
                        .map(Sight::route)
                        .distinct()
                        .toList(),
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

    private static String route(RouteRule rule) {
        return (rule.method() == null ? "*" : rule.method().name()) + " " + rule.pattern();
    }
}
