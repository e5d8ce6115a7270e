package kr.sandan.task.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kr.sandan.account.WorkingAccount;
import kr.sandan.account.WorkingAccounts;
import kr.sandan.council.Councils;
import kr.sandan.organisation.OrganisationQueries;
import kr.sandan.platform.AsOf;
import kr.sandan.task.ServiceChoices;
import kr.sandan.task.TaskChanges;
import kr.sandan.task.TaskKinds;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was changed of a task and its supports, in words: what the database holds as numbers and codes is named. */
@Component
class TaskHistory {

    private final TaskChanges changes;
    private final Councils councils;
    private final OrganisationQueries organisations;
    private final WorkingAccounts accounts;
    private final ServiceChoices services;
    private final TaskKinds kinds;
    private final TaskWords words;
    private final Clock clock;

    TaskHistory(
            TaskChanges changes,
            Councils councils,
            OrganisationQueries organisations,
            WorkingAccounts accounts,
            ServiceChoices services,
            TaskKinds kinds,
            TaskWords words,
            Clock clock) {
        this.changes = changes;
        this.councils = councils;
        this.organisations = organisations;
        this.accounts = accounts;
        this.services = services;
        this.kinds = kinds;
        this.words = words;
        this.clock = clock;
    }

    /** A change of a field, in words. */
    record ChangeLine(
            String at,
            @Nullable String by,
            @Nullable String reason,
            String item,
            String field,
            @Nullable String before,
            @Nullable String after) {}

    List<ChangeLine> of(long task, Locale locale) {
        return changes.of(task).stream()
                .map(change -> new ChangeLine(
                        change.at(),
                        change.by(),
                        change.reason(),
                        words.message("task.changed." + change.item(), locale),
                        words.message("task.changed." + change.field(), locale),
                        said(change.field(), change.before(), locale),
                        said(change.field(), change.after(), locale)))
                .toList();
    }

    private @Nullable String said(String field, @Nullable String value, Locale locale) {
        if (value == null) return null;
        return switch (field) {
            case "state", "urgency", "money" -> words.message("task." + field + "." + value, locale);
            case "kind" ->
                kinds.all().stream()
                        .filter(kind -> kind.code().equals(value))
                        .findFirst()
                        .map(kind -> words.kind(kind, locale))
                        .orElse(value);
            case "council_id", "organisation_id", "provider_id", "owner_id", "office_id", "service_id" ->
                named(field, Long.parseLong(value), locale).orElse(value);
            default -> value;
        };
    }

    private Optional<String> named(String field, long id, Locale locale) {
        AsOf today = AsOf.today(clock);
        return switch (field) {
            case "council_id" -> councils.find(id, today).map(council -> words.council(council, locale));
            case "owner_id" -> accounts.find(id).map(WorkingAccount::displayName);
            case "office_id" -> Optional.of(words.office(id, today, locale));
            case "service_id" -> services.find(id).map(service -> words.service(service, locale));
            default ->
                Optional.ofNullable(organisations.names(List.of(id), today).get(id));
        };
    }
}
