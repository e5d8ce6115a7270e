package kr.sandan.account;

import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** One account for each thing a person can be, all with the same well-known password. */
@Component
@Profile("demonstration")
@Order(DemonstrationAccounts.ORDER)
public class DemonstrationAccounts implements ApplicationRunner {

    /** Before the loaders whose rows are entered in the name of an account. */
    public static final int ORDER = 100;

    public static final String PASSWORD = "sandan-demo";

    private static final List<DemonstrationAccount> ALL = List.of(
            new DemonstrationAccount("officer", "김담당", Role.PROGRAMME_OFFICER),
            new DemonstrationAccount("ministry", "이과장", Role.APPROVER),
            new DemonstrationAccount("headoffice", "박본사", Role.HEAD_OFFICE_STAFF),
            new DemonstrationAccount("chief-chungcheong", "최본부장", Role.APPROVER),
            new DemonstrationAccount("chief-sudogwon", "정본부장", Role.APPROVER),
            new DemonstrationAccount("staff-chungcheong", "강주임", Role.REGIONAL_STAFF),
            new DemonstrationAccount("staff2-chungcheong", "조주임", Role.REGIONAL_STAFF),
            new DemonstrationAccount("staff-sudogwon", "윤주임", Role.REGIONAL_STAFF),
            new DemonstrationAccount("reviewer", "장위원", Role.REVIEWER),
            new DemonstrationAccount("viewer", "임열람", Role.VIEWER),
            new DemonstrationAccount("admin", "한관리", Role.ADMIN),
            new DemonstrationAccount("admin2", "오관리", Role.ADMIN));

    private final AccountService accounts;
    private final SignInRows rows;

    DemonstrationAccounts(AccountService accounts, SignInRows rows) {
        this.accounts = accounts;
        this.rows = rows;
    }

    /** A demonstration account as the sign-in page offers it; the person is invented. */
    public record DemonstrationAccount(String username, String displayName, Role role) {}

    public List<DemonstrationAccount> all() {
        return ALL;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        ALL.stream()
                .filter(account -> rows.find(account.username()).isEmpty())
                .forEach(account -> accounts.open(new OpenAccount(
                        account.username(), account.displayName(), null, account.role(), null, PASSWORD, false)));
    }
}
