package kr.sandan.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import kr.sandan.office.OfficeQueries;
import kr.sandan.platform.ChangeReason;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.web.CodesInUse;
import kr.sandan.platform.web.SignedInSessions;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What administrators do to accounts. Whatever takes something away from an account ends its sessions at once. */
@Service
@Transactional
public class AccountService {

    private final Accounts accounts;
    private final Affiliations affiliations;
    private final LastAdmin lastAdmin;
    private final OfficeQueries offices;
    private final SignedInSessions sessions;
    private final PasswordEncoder passwords;
    private final CodesInUse codes;
    private final Clock clock;

    AccountService(
            Accounts accounts,
            Affiliations affiliations,
            LastAdmin lastAdmin,
            OfficeQueries offices,
            SignedInSessions sessions,
            PasswordEncoder passwords,
            CodesInUse codes,
            Clock clock) {
        this.accounts = accounts;
        this.affiliations = affiliations;
        this.lastAdmin = lastAdmin;
        this.offices = offices;
        this.sessions = sessions;
        this.passwords = passwords;
        this.codes = codes;
        this.clock = clock;
    }

    /** Opens an account and returns its number. */
    public long open(OpenAccount command) {
        if (accounts.existsByUsername(command.username().strip().toLowerCase(Locale.ROOT))) {
            throw new RuleBroken("username", "account.refused.username-taken");
        }
        requireInUse(command.role());
        mustFit(command.role(), command.place(), today());
        Account account =
                accounts.saveAndFlush(new Account(command, passwords.encode(command.password()), clock.instant()));
        affiliations.move(account.id(), command.place(), today(), null);
        return account.id();
    }

    /** Opens an account with a temporary password. */
    public OpenedAccount open(NewAccount command) {
        String temporary = TemporaryPassword.next();
        long id = open(command.with(temporary));
        return new OpenedAccount(
                id, command.username().strip().toLowerCase(Locale.ROOT), command.displayName(), temporary);
    }

    /**
     * Opens all of them or, where one is refused, none.
     *
     * @param commands the lines of a list; null for one that could not be read, which refuses all
     * @throws LinesRefused with every refusal, by the place in the list
     */
    public List<OpenedAccount> openAll(List<@Nullable NewAccount> commands) {
        List<OpenedAccount> opened = new ArrayList<>();
        Map<Integer, RuleBroken> refused = new TreeMap<>();
        for (int line = 0; line < commands.size(); line++) {
            NewAccount command = commands.get(line);
            if (command == null) continue;
            try {
                opened.add(open(command));
            } catch (RuleBroken broken) {
                refused.put(line, broken);
            }
        }
        if (opened.size() < commands.size()) throw new LinesRefused(refused);
        return opened;
    }

    public void edit(EditAccount command) {
        change(command.id(), command.version(), command.reason(), account -> {
            if (command.role() != account.role()) requireInUse(command.role());
            mustFit(command.role(), affiliations.at(account.id(), today()), today());
            account.describe(command.displayName(), command.email());
            account.takeRole(command.role());
            account.expireAfter(command.expiresOn(), today());
        });
    }

    public void disable(long id, int version, @Nullable String reason) {
        change(id, version, reason, account -> account.disable(clock.instant()));
    }

    public void enable(long id, int version, @Nullable String reason) {
        change(id, version, reason, Account::enable);
    }

    public void move(MoveAccount command) {
        Account account = held(command.id());
        mustFit(account.role(), command.place(), command.from());
        affiliations.move(account.id(), command.place(), command.from(), command.reason());
        if (!command.from().isAfter(today())) {
            account.endSessions();
            sessions.end(account.username());
        }
    }

    private void change(long id, int version, @Nullable String reason, Consumer<Account> what) {
        ChangeReason.state(reason);
        lastAdmin.hold();
        Account account = held(id);
        account.mustBe(version);
        int epoch = account.signInEpoch();
        what.accept(account);
        accounts.saveAndFlush(account);
        lastAdmin.mustRemain();
        if (account.signInEpoch() != epoch) sessions.end(account.username());
    }

    private void requireInUse(Role role) {
        codes.require("role", role.name(), "role", today());
    }

    private Account held(long id) {
        return accounts.hold(id).orElseThrow(() -> new NotFound("account", id));
    }

    /** Staff of a headquarters work for one; an office must exist on the day somebody starts there. */
    private void mustFit(Role role, Affiliation place, LocalDate day) {
        Long office = place.officeId();
        if (role == Role.REGIONAL_STAFF && office == null) {
            throw new RuleBroken("place", "account.refused.staff-without-office");
        }
        if (office != null
                && offices.office(office)
                        .filter(known -> known.valid().contains(day))
                        .isEmpty()) {
            throw new RuleBroken("place", "account.refused.office-not-there");
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
