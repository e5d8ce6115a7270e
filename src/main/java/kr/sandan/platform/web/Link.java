package kr.sandan.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * A link in a list of them, which {@code sandan:links} writes.
 *
 * @param text what it is called
 * @param path where it leads, within the context
 * @param current its {@code aria-current}: {@code page} or {@code true} where the reader is there already, null otherwise
 * @param rel its {@code rel}, or null
 */
public record Link(
        String text,
        String path,
        @Nullable String current,
        @Nullable String rel) {

    static Link toPage(Menu.Item item, @Nullable String section) {
        return new Link(item.text(), item.path(), item.path().equals(section) ? "page" : null, null);
    }

    static Link choosing(String text, String path, boolean chosen) {
        return new Link(text, path, chosen ? "true" : null, "nofollow");
    }
}
