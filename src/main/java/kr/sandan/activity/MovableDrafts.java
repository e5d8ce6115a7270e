package kr.sandan.activity;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.sandan.approval.MovableItem;
import kr.sandan.approval.MovableItems;
import kr.sandan.draft.Drafts;
import org.springframework.stereotype.Component;

/** What somebody has typed and not yet saved, of whatever form, given into the hands of a colleague. */
@Component
class MovableDrafts implements MovableItems {

    private final Drafts drafts;

    MovableDrafts(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public String name() {
        return "draft";
    }

    @Override
    public List<MovableItem> items(long account) {
        return drafts.of(account).stream()
                .map(draft -> new MovableItem(draft.key(), "draft.title", label(draft), draft.path(), null, null))
                .toList();
    }

    private static String label(Drafts.Draft draft) {
        String label = Stream.of(draft.day(), draft.title())
                .filter(text -> text != null && !text.isBlank())
                .collect(Collectors.joining(" "));
        return label.isEmpty() ? draft.savedAt().toLocalDate().toString() : label;
    }

    @Override
    public void move(Collection<String> keys, long from, long to) {
        drafts.handTo(keys, from, to);
    }
}
