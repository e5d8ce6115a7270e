package kr.sandan.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kr.sandan.office.OfficeQueries;
import kr.sandan.office.PublicBody;
import kr.sandan.office.PublicBodyQueries;
import kr.sandan.platform.DemonstrationClock;
import kr.sandan.platform.start.Preparation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** One account for each thing a person can be, all with the same well-known password. */
@Component
@Profile("demonstration")
@Order(DemonstrationAccounts.ORDER)
public class DemonstrationAccounts implements Preparation {

    /** Before the loaders whose rows are entered in the name of an account. */
    public static final int ORDER = 100;

    /** How many days before the demonstration begins they were opened, so that their samples can have been entered. */
    private static final int OPENED = 400;

    public static final String PASSWORD = "sandan-demo";

    private static final String MINISTRY = "INDUSTRY_MINISTRY";
    private static final String HEAD_OFFICE = "HEAD_OFFICE";
    private static final String CHUNGCHEONG = "CHUNGCHEONG";
    private static final String SUDOGWON = "SUDOGWON";

    private static final List<DemonstrationAccount> ALL = List.of(
            new DemonstrationAccount("officer", "김담당", Role.PROGRAMME_OFFICER, MINISTRY),
            new DemonstrationAccount("ministry", "이과장", Role.APPROVER, MINISTRY),
            new DemonstrationAccount("headoffice", "박본사", Role.HEAD_OFFICE_STAFF, HEAD_OFFICE),
            new DemonstrationAccount("chief-chungcheong", "최본부장", Role.APPROVER, CHUNGCHEONG),
            new DemonstrationAccount("chief-sudogwon", "정본부장", Role.APPROVER, SUDOGWON),
            new DemonstrationAccount("staff-chungcheong", "강주임", Role.REGIONAL_STAFF, CHUNGCHEONG),
            new DemonstrationAccount("staff2-chungcheong", "조주임", Role.REGIONAL_STAFF, CHUNGCHEONG),
            new DemonstrationAccount("staff-sudogwon", "윤주임", Role.REGIONAL_STAFF, SUDOGWON),
            new DemonstrationAccount("reviewer", "장위원", Role.REVIEWER, null),
            new DemonstrationAccount("viewer", "임열람", Role.VIEWER, null),
            new DemonstrationAccount("admin", "한관리", Role.ADMIN, HEAD_OFFICE),
            new DemonstrationAccount("admin2", "오관리", Role.ADMIN, HEAD_OFFICE));

    private final AccountService accounts;
    private final SignInRows rows;
    private final OfficeQueries offices;
    private final PublicBodyQueries bodies;
    private final Clock clock;
    private final DemonstrationClock past;

    DemonstrationAccounts(
            AccountService accounts,
            SignInRows rows,
            OfficeQueries offices,
            PublicBodyQueries bodies,
            Clock clock,
            DemonstrationClock past) {
        this.accounts = accounts;
        this.rows = rows;
        this.offices = offices;
        this.bodies = bodies;
        this.clock = clock;
        this.past = past;
    }

    /**
     * A demonstration account as the sign-in page offers it; the person is invented.
     *
     * @param place code of the office or public body it works for, or null
     */
    public record DemonstrationAccount(
            String username,
            String displayName,
            Role role,
            @Nullable String place) {}

    public List<DemonstrationAccount> all() {
        return ALL;
    }

    @Override
    public void prepare() {
        past.daysAgo(OPENED, this::open);
    }

    private void open() {
        ALL.stream()
                .filter(account -> rows.find(account.username()).isEmpty())
                .forEach(account -> accounts.open(new OpenAccount(
                        account.username(),
                        account.displayName(),
                        null,
                        account.role(),
                        place(account.place()),
                        null,
                        PASSWORD,
                        false)));
    }

    private Affiliation place(@Nullable String code) {
        if (code == null) return Affiliation.NONE;
        return offices.history()
                .byCode(code)
                .map(office -> Affiliation.office(office.id()))
                .orElseGet(() -> publicBody(code));
    }

    private Affiliation publicBody(String code) {
        return bodies.at(LocalDate.now(clock)).stream()
                .filter(body -> body.code().equals(code))
                .findFirst()
                .map(PublicBody::id)
                .map(Affiliation::publicBody)
                .orElseThrow();
    }
}
