package kr.sandan.approval;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kr.sandan.platform.CurrentAccount;
import kr.sandan.platform.web.Listing;
import kr.sandan.platform.web.Paging;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Everything that waits for the acting account or that it waits for, whichever module says so. */
@Service
public class Inbox {

    private static final int REMEMBERED = 2_000;
    private static final Duration SEEN_LATER = Duration.ofSeconds(30);

    private final ObjectProvider<InboxRows> modules;
    private final CurrentAccount current;
    private final JdbcClient jdbc;
    private final Cache<Asked, Long> counts = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(SEEN_LATER)
            .build();

    /** @param moves the last move of every module, as one text */
    private record Asked(long account, String moves) {}

    Inbox(ObjectProvider<InboxRows> modules, CurrentAccount current, JdbcClient jdbc) {
        this.modules = modules;
        this.current = current;
        this.jdbc = jdbc;
    }

    /** All rows by section, the longest waiting first; what is due by a day before what is not, the earliest first. */
    public Map<InboxSection, List<InboxRow>> rows(Locale locale) {
        Map<InboxSection, List<InboxRow>> sections = new EnumMap<>(InboxSection.class);
        for (InboxSection section : InboxSection.values()) sections.put(section, new ArrayList<>());
        modules.stream()
                .flatMap(module -> module.rows(current.require(), locale).stream())
                .sorted(Comparator.comparing(InboxRow::due, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(InboxRow::since))
                .forEach(row -> sections.getOrDefault(row.section(), List.of()).add(row));
        return sections;
    }

    /**
     * How many rows wait for the acting account and not for others. Remembered until any record moves; what changes without a
     * move, such as a deputy or an office, is seen half a minute later.
     */
    public long waiting() {
        long account = current.require();
        return counts.get(
                new Asked(account, lastMoves()),
                asked -> modules.stream()
                        .mapToLong(module -> module.waiting(account))
                        .sum());
    }

    private String lastMoves() {
        String each = modules.stream()
                .map(InboxRows::moves)
                .distinct()
                .map(table -> "coalesce((select max(id) from " + table + "), 0)")
                .collect(Collectors.joining(", "));
        return each.isEmpty()
                ? ""
                : jdbc.sql("select concat_ws(' ', " + each + ")")
                        .query(String.class)
                        .single();
    }

    /** One page of a section. */
    public static Listing<InboxRow> page(List<InboxRow> rows, Paging paging) {
        List<InboxRow> shown =
                rows.stream().skip(paging.offset()).limit(paging.size()).toList();
        return new Listing<>(shown, rows.size(), paging);
    }
}
