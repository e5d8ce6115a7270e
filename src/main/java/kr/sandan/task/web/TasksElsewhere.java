package kr.sandan.task.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import kr.sandan.account.WorkingAccounts;
import kr.sandan.platform.CurrentAccount;
import kr.sandan.platform.web.Listing;
import kr.sandan.platform.web.Paging;
import kr.sandan.task.TaskFilter;
import kr.sandan.task.TaskQueries;
import kr.sandan.task.TaskRow;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Tasks as other modules' pages list them: the newest, and the way to all; readers from outside see none. */
@Component
class TasksElsewhere {

    private final TaskQueries tasks;
    private final TaskLists lists;
    private final WorkingAccounts accounts;
    private final CurrentAccount current;

    TasksElsewhere(TaskQueries tasks, TaskLists lists, WorkingAccounts accounts, CurrentAccount current) {
        this.tasks = tasks;
        this.lists = lists;
        this.accounts = accounts;
        this.current = current;
    }

    /**
     * The newest tasks.
     *
     * @param all the list of all of them
     * @param more where one more is registered, null where the reader may not
     */
    record Body(
            List<TaskLists.Line> lines,
            long total,
            String all,
            @Nullable String more) {}

    /** Those that fit; null where there are none and none may be added. */
    @Nullable
    Body of(TaskFilter filter, String all, @Nullable String more) {
        if (!is(TaskRoutes.READERS.roles())) return null;
        Locale locale = LocaleContextHolder.getLocale();
        Listing<TaskRow> newest = tasks.page(filter, Paging.FIRST);
        String register = is(TaskRoutes.KEEPERS.roles()) ? more : null;
        if (newest.isEmpty() && register == null) return null;
        return new Body(
                newest.rows().stream().map(row -> lists.line(row, locale)).toList(), newest.total(), all, register);
    }

    /** Whether the reader has one of the roles. */
    boolean is(Set<String> roles) {
        return current.id().isPresent()
                && accounts.find(current.require())
                        .filter(reader -> roles.contains(reader.role().name()))
                        .isPresent();
    }
}
