package kr.sandan.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import kr.sandan.platform.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** What the layout and its fragments know of the page being shown; templates call it {@code frame}. */
public final class PageFrame {

    private static final Pattern HANGUL = Pattern.compile("[\\u1100-\\u11ff\\u3130-\\u318f\\uac00-\\ud7af]");
    private static final DateTimeFormatter PRINTED = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Locale locale;
    private final String mode;
    private final String keys;
    private final Addresses addresses;
    private final Paging.@Nullable Sort sort;
    private final FrameSettings settings;

    PageFrame(
            HttpServletRequest request, String path, Locale locale, String mode, String keys, FrameSettings settings) {
        this.locale = locale;
        this.mode = mode;
        this.keys = keys;
        this.addresses = new Addresses(request, path);
        this.sort = sortOrNull(request.getParameter("sort"));
        this.settings = settings;
    }

    private static Paging.@Nullable Sort sortOrNull(@Nullable String text) {
        try {
            return PagingResolver.sort(text);
        } catch (BadParameter unreadable) {
            return null;
        }
    }

    /** {@code ko} or {@code en}. */
    public String lang() {
        return locale.getLanguage();
    }

    public boolean korean() {
        return lang().equals("ko");
    }

    /** {@code ko} for a text with Hangul on an English page, where its element must say so; null otherwise. */
    public @Nullable String langOf(@Nullable Object text) {
        if (korean() || text == null) return null;
        return HANGUL.matcher(text.toString()).find() ? "ko" : null;
    }

    /** The colours chosen: {@code light}, {@code dark} or {@code contrast}. */
    public String mode() {
        return mode;
    }

    /** The value of KRDS's mode attribute, or null for its default colours. */
    public @Nullable String krdsMode() {
        return switch (mode) {
            case "dark" -> "theme";
            case "contrast" -> "high-contrast";
            default -> null;
        };
    }

    /** {@code on} or {@code off}: whether keyboard shortcuts work. */
    public String keys() {
        return keys;
    }

    public boolean officialBand() {
        return settings.officialBand();
    }

    public long sessionSeconds() {
        return settings.sessionTimeout().toSeconds();
    }

    public long sessionMinutes() {
        return settings.sessionTimeout().toMinutes();
    }

    public String asset(String name) {
        return settings.assets().path(name);
    }

    public boolean signedIn() {
        return account() != null;
    }

    /** The signed-in person's name, or null for a visitor. */
    public @Nullable String accountName() {
        return Optional.ofNullable(account()).map(SignedIn::displayName).orElse(null);
    }

    public WaitingLink.@Nullable Waiting waiting() {
        return settings.waiting().of(account(), locale);
    }

    private List<Menu.Heading> menu() {
        return settings.menu().headings(new Menu.Reader(locale, role()));
    }

    /** The main menu, the section of this page marked. */
    public List<MenuHeading> menu(@Nullable String section) {
        Menu.Heading here = heading(section);
        return menu().stream()
                .map(heading -> new MenuHeading(heading.text(), heading.links(section), heading == here))
                .toList();
    }

    /** This page in each of the colours, and with keyboard shortcuts switched over. */
    public List<Link> modes() {
        List<Link> links = new ArrayList<>();
        for (String each : PageFrames.MODES)
            links.add(Link.choosing(text("platform.mode." + each), with(PageFrames.MODE, each), each.equals(mode)));
        String switched = keys.equals("on") ? "off" : "on";
        links.add(Link.choosing(text("platform.keys." + keys), with(PageFrames.KEYS, switched), false));
        return links;
    }

    /** This list from its first page, in each of the page sizes. */
    public List<Link> sizes(Paging paging) {
        List<Link> links = new ArrayList<>();
        for (int size : Paging.SIZES) {
            String path = addresses.with("page", null, "size", String.valueOf(size));
            links.add(Link.choosing(text("platform.rows", size), path, size == paging.size()));
        }
        return links;
    }

    private String text(String key, Object... values) {
        return settings.text(key, locale, values);
    }

    /** Name of the reader's role; empty for a visitor. */
    Optional<String> role() {
        return Optional.ofNullable(account()).map(SignedIn::role);
    }

    /** The heading under which the page stands, or null where the reader's menu does not name it. */
    public Menu.@Nullable Heading heading(@Nullable String section) {
        return menu().stream()
                .filter(heading -> heading.item(section) != null)
                .findFirst()
                .orElse(null);
    }

    /** The path of this page within the context. */
    public String path() {
        return addresses.path();
    }

    /** This page with one parameter set, or taken out where the value is null. */
    public String with(String name, @Nullable Object value) {
        return addresses.with(name, value == null ? null : value.toString());
    }

    /** The first page of this list with one filter set, or taken out where the value is null or empty. */
    public String choosing(String name, @Nullable String value) {
        return addresses.with("page", null, name, value == null || value.isEmpty() ? null : value);
    }

    /** The parameters of this list as the query of another page, one set and some left out. */
    public String query(String name, String value, String... except) {
        return addresses.query(name, value, except);
    }

    /** The two days of this page as the query of another page, such as {@code ?asOf=2010-04-01}; empty for today. */
    public String days() {
        return Addresses.query(dayParameters());
    }

    /** Another page, with or without parameters of its own, as of the two days of this one. */
    public String thatDay(String path) {
        String days = days();
        return path.contains("?") ? path + days.replace('?', '&') : path + days;
    }

    /** The two days of this page as its address names them; none for today. */
    public List<Addresses.Parameter> dayParameters() {
        return addresses.except().stream()
                .filter(parameter -> List.of("asOf", "knownAt").contains(parameter.name()))
                .toList();
    }

    /**
     * The filters of this list in words, for the head of an export; null where there are none.
     *
     * @param said the words of a parameter and its value, null for one that filters nothing
     */
    public @Nullable String filters(BiFunction<String, String, @Nullable String> said) {
        return addresses.said(said, "asOf", "knownAt", "page", "size", "sort");
    }

    /** The value of a parameter of this page, the first where it has several; null where it has none. */
    public @Nullable String parameter(String name) {
        return addresses.value(name);
    }

    /** The address that brings this page back, with its parameters. */
    public String address() {
        return addresses.with();
    }

    /** When the page was made, in Seoul. */
    public String printedAt() {
        return PRINTED.format(settings.clock().instant().atZone(AsOf.ZONE));
    }

    /** Another page, or a file, with the parameters of this one except its place in the list. */
    public String file(String suffix) {
        String address = addresses.with("page", null, "size", null);
        int query = address.indexOf('?');
        return query < 0 ? address + suffix : address.substring(0, query) + suffix + address.substring(query);
    }

    /** This page sorted by a column: ascending first, descending when it is ascending already. */
    public String sorted(String key) {
        boolean ascending = sort != null && sort.key().equals(key) && !sort.descending();
        return addresses.with("page", null, "sort", ascending ? key + ",desc" : key);
    }

    /** {@code ascending} or {@code descending} for the column the list is sorted by, null for the others. */
    public @Nullable String order(String key) {
        if (sort == null || !sort.key().equals(key)) return null;
        return sort.descending() ? "descending" : "ascending";
    }

    /** The parameters of this page that a form of its own must carry along. */
    public List<Addresses.Parameter> parametersExcept(String... names) {
        return addresses.except(names);
    }

    /** The signed-in account, or null for a visitor. */
    public @Nullable SignedIn account() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn account ? account : null;
    }
}
