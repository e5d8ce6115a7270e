package kr.sandan.platform.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kr.sandan.platform.web.MenuEntries.Group;
import kr.sandan.platform.web.MenuEntries.MenuEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The main menu, worked out once per language and circle of callers. */
@Component
class Menu {

    private final List<MenuEntry> entries;
    private final MessageSource messages;
    private final RouteDecisions decisions;
    private final Map<Reader, List<Heading>> headings = new ConcurrentHashMap<>();

    Menu(ObjectProvider<MenuEntries> modules, MessageSource messages, RouteDecisions decisions) {
        this.entries = modules.stream()
                .flatMap(module -> module.entries().stream())
                .sorted(Comparator.comparing(MenuEntry::group).thenComparing(MenuEntry::order))
                .toList();
        this.messages = messages;
        this.decisions = decisions;
    }

    /** The headings that this reader finds something under. */
    List<Heading> headings(Reader reader) {
        return headings.computeIfAbsent(reader, this::build);
    }

    private List<Heading> build(Reader reader) {
        List<Heading> built = new ArrayList<>();
        for (Group group : Group.values()) {
            List<Item> items = entries.stream()
                    .filter(entry -> entry.group() == group && decisions.allows(entry.audience(), reader.role()))
                    .map(entry -> new Item(text(entry.messageKey(), reader.locale()), entry.path()))
                    .toList();
            String key = "platform.menu." + group.name().toLowerCase(Locale.ROOT);
            if (!items.isEmpty()) built.add(new Heading(text(key, reader.locale()), items));
        }
        return List.copyOf(built);
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    /**
     * Whom the menu is for.
     *
     * @param role name of the role held, empty for a visitor
     */
    record Reader(Locale locale, Optional<String> role) {}

    /** A heading of the main menu and what stands under it. */
    public record Heading(String text, List<Item> items) {

        /** Whether more than one thing stands under it. */
        public boolean several() {
            return items.size() > 1;
        }

        /** What stands under it, the section of the page marked. */
        public List<Link> links(@Nullable String section) {
            return items.stream().map(item -> Link.toPage(item, section)).toList();
        }

        /** The entry that leads to a path, or null. */
        public @Nullable Item item(@Nullable String path) {
            return items.stream()
                    .filter(item -> item.path().equals(path))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** One entry, leading to a path within the context. */
    public record Item(String text, String path) {}
}
