package kr.sandan.activity;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.sandan.approval.MovableItem;
import kr.sandan.approval.MovableItems;
import kr.sandan.council.CouncilEntry;
import kr.sandan.council.Councils;
import kr.sandan.draft.Drafts;
import kr.sandan.platform.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What somebody has typed and not yet saved, of whatever form, given into the hands of a colleague. */
@Component
class MovableDrafts implements MovableItems {

    private final Drafts drafts;
    private final Councils councils;
    private final ActivityKinds kinds;
    private final MessageSource messages;
    private final Clock clock;

    MovableDrafts(Drafts drafts, Councils councils, ActivityKinds kinds, MessageSource messages, Clock clock) {
        this.drafts = drafts;
        this.councils = councils;
        this.kinds = kinds;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "draft";
    }

    @Override
    public List<MovableItem> items(long account) {
        return drafts.of(account).stream()
                .map(draft -> new MovableItem(
                        draft.key(), "draft.form." + draft.form(), label(account, draft), draft.path(), null, null))
                .toList();
    }

    /** Its day, its title and, in brackets, the kind and the council that were chosen. */
    private String label(long account, Drafts.Draft draft) {
        Map<String, String> typed = drafts.typedBy(account, draft);
        boolean titled = draft.title() != null && !draft.title().isBlank();
        String title = titled ? draft.title() : messages.getMessage("draft.untitled", null, Locale.KOREAN);
        String about = Stream.of(kind(typed.get("kind")), council(typed.get("councilId")))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return Stream.of(draft.day(), title, about.isEmpty() ? null : "(" + about + ")")
                .filter(text -> text != null && !text.isBlank())
                .collect(Collectors.joining(" "));
    }

    private @Nullable String kind(@Nullable String code) {
        return code == null
                ? null
                : kinds.find(code).map(ActivityKinds.Kind::name).orElse(null);
    }

    private @Nullable String council(@Nullable String id) {
        if (id == null || !id.matches("\\d{1,18}")) return null;
        return councils.find(Long.parseLong(id), AsOf.today(clock))
                .map(CouncilEntry::name)
                .orElse(null);
    }

    @Override
    public void move(Collection<String> keys, long from, long to) {
        drafts.handTo(keys, from, to);
    }
}
