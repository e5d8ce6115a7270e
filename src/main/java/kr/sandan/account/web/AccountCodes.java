package kr.sandan.account.web;

import java.util.List;
import kr.sandan.account.AccountState;
import kr.sandan.account.Role;
import kr.sandan.platform.web.CodeLists;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(40)
class AccountCodes implements CodeLists {

    @Override
    public List<CodeList> codeLists() {
        return List.of(
                CodeList.of("role", "account.codes.role", "platform.codes.ours", Role.values(), Role::messageKey)
                        .chosenByPeople(),
                CodeList.of(
                        "account-state",
                        "account.codes.account-state",
                        "platform.codes.ours",
                        AccountState.values(),
                        AccountState::messageKey));
    }
}
