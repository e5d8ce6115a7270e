package kr.sandan.approval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.sandan.platform.CurrentAccount;
import kr.sandan.platform.web.Listing;
import kr.sandan.platform.web.Paging;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Everything that waits for the acting account or that it waits for, whichever module says so. */
@Service
public class Inbox {

    private final ObjectProvider<InboxRows> modules;
    private final CurrentAccount current;

    Inbox(ObjectProvider<InboxRows> modules, CurrentAccount current) {
        this.modules = modules;
        this.current = current;
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

    /** One page of a section. */
    public static Listing<InboxRow> page(List<InboxRow> rows, Paging paging) {
        List<InboxRow> shown =
                rows.stream().skip(paging.offset()).limit(paging.size()).toList();
        return new Listing<>(shown, rows.size(), paging);
    }
}
