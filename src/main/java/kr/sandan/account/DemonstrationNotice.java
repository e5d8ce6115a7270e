package kr.sandan.account;

import java.util.List;
import java.util.stream.Collectors;
import kr.sandan.account.DemonstrationAccounts.DemonstrationAccount;
import kr.sandan.platform.start.StartNotice;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells whoever started the portal how to sign in. */
@Component
@Profile("demonstration")
@Order(DemonstrationAccounts.ORDER)
class DemonstrationNotice implements StartNotice {

    private final DemonstrationAccounts accounts;

    DemonstrationNotice(DemonstrationAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public List<String> lines() {
        String names =
                accounts.all().stream().map(DemonstrationAccount::username).collect(Collectors.joining(", "));
        return List.of("시연 계정 demonstration accounts: " + names, "비밀번호 password: " + DemonstrationAccounts.PASSWORD);
    }
}
