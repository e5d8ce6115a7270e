package kr.sandan.approval;

import org.jspecify.annotations.Nullable;

/**
 * A record in words of its module.
 *
 * @param text what lists call it, such as {@code 2026-11-20 세미나 · 창원 기계 협의체}
 * @param path its page within the context
 * @param editPath its form within the context, or null where it has none
 * @param sample whether it is invented
 */
public record RecordLabel(
        String text, String path, @Nullable String editPath, boolean sample) {}
