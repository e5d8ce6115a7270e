package kr.sandan.approval;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be given into the hands of a colleague.
 *
 * @param key what its module knows it by
 * @param titleKey key of what kind of thing it is
 * @param label what it is, in Korean words: briefings keep it as it stood
 * @param path its page within the context
 * @param stateKey key of how it stands, or null
 * @param due until when it should be done, or null
 */
public record MovableItem(
        String key,
        String titleKey,
        String label,
        String path,
        @Nullable String stateKey,
        @Nullable LocalDate due) {}
