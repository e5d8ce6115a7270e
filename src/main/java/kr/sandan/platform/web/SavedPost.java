package kr.sandan.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A form that arrived after its session had ended. What was typed waits, without passwords and files, until the person
 * has signed in again and confirms it; nothing is sent a second time by itself. It belongs to the account that typed it:
 * nobody else who signs in at the same browser gets to see it.
 *
 * @param account number of the account that typed it
 * @param path where the form goes, within the context
 * @param fields what was typed, in its order
 */
public record SavedPost(long account, String path, List<Field> fields) implements Serializable {

    /** Session attribute in which it waits. */
    static final String ATTRIBUTE = "savedPost";

    @Serial
    private static final long serialVersionUID = 2L;

    private static final int LARGEST = 64 * 1024;
    private static final List<String> SECRET = List.of("_csrf", "password");

    /** One value of one field. */
    public record Field(String name, String value) implements Serializable {

        @Serial
        private static final long serialVersionUID = 1L;
    }

    /** The form in a request; empty where there is nothing to keep or more than 64 KB of it. */
    static Optional<SavedPost> of(long account, HttpServletRequest request) {
        List<Field> fields = new ArrayList<>();
        int size = 0;
        for (Map.Entry<String, String[]> parameter : request.getParameterMap().entrySet()) {
            if (isSecret(parameter.getKey())) continue;
            for (String value : parameter.getValue()) {
                fields.add(new Field(parameter.getKey(), value));
                size += parameter.getKey().length() + value.length();
            }
        }
        if (fields.isEmpty() || size > LARGEST) return Optional.empty();
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return Optional.of(new SavedPost(account, path, List.copyOf(fields)));
    }

    private static boolean isSecret(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return SECRET.stream().anyMatch(lower::contains);
    }
}
