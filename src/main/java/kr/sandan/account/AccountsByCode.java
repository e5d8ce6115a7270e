package kr.sandan.account;

import java.time.LocalDate;
import java.util.List;
import kr.sandan.platform.Affected;
import kr.sandan.platform.web.AffectedByCode;
import kr.sandan.platform.web.Paging;
import org.springframework.stereotype.Component;

/** Which accounts have a role, or are in a state, that is called otherwise from a day on. */
@Component
class AccountsByCode implements AffectedByCode {

    private final AccountQueries accounts;

    AccountsByCode(AccountQueries accounts) {
        this.accounts = accounts;
    }

    @Override
    public List<Affected> affectedBy(String list, String code, String term, LocalDate effectiveOn) {
        return switch (list) {
            case "role" -> line(term, "role=" + code, new AccountFilter(null, Role.valueOf(code), null, null, null));
            case "account-state" ->
                line(term, "state=" + code, new AccountFilter(null, null, null, null, AccountState.valueOf(code)));
            default -> List.of();
        };
    }

    private List<Affected> line(String term, String parameter, AccountFilter filter) {
        List<AccountRow> found = accounts.all(filter, Paging.FIRST, true);
        if (found.isEmpty()) return List.of();
        List<Affected.Named> named = found.stream()
                .limit(Affected.NAMED)
                .map(account -> new Affected.Named(account.displayName(), "/admin/accounts/" + account.id()))
                .toList();
        return List.of(
                new Affected(term, "account.affected.code", found.size(), "/admin/accounts?" + parameter, named));
    }
}
