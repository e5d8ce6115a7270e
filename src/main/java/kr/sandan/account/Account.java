package kr.sandan.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.StaleEdit;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;

/** Somebody who may sign in. */
@Entity
@Audited
class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String username = "";
    private String displayName = "";
    private @Nullable String email;

    @Enumerated(EnumType.STRING)
    private Role role = Role.VIEWER;

    @NotAudited
    private String passwordHash = "";

    private Instant passwordChangedAt = Instant.EPOCH;
    private boolean mustChangePassword;
    private @Nullable Instant disabledAt;
    private @Nullable LocalDate expiresOn;

    /** Raised whenever sessions opened before must end. */
    @NotAudited
    private int signInEpoch;

    @NotAudited
    private Instant createdAt = Instant.EPOCH;

    @Version
    private int version;

    protected Account() {}

    Account(OpenAccount command, String passwordHash, Instant now) {
        username = command.username().strip().toLowerCase(Locale.ROOT);
        if (!SignInRows.USERNAME.matcher(username).matches()) {
            throw new RuleBroken("username", "account.refused.username");
        }
        createdAt = now;
        describe(command.displayName(), command.email());
        role = command.role();
        expiresOn = command.expiresOn();
        setPassword(passwordHash, command.mustChangePassword(), now);
    }

    final void describe(String newDisplayName, @Nullable String newEmail) {
        if (newDisplayName.isBlank()) throw new RuleBroken("displayName", "account.refused.display-name");
        displayName = newDisplayName.strip();
        email = newEmail == null || newEmail.isBlank() ? null : newEmail.strip();
    }

    /** Refuses a change that was made on an older state of the account than this. */
    void mustBe(int versionSeen) {
        if (version != versionSeen) throw new StaleEdit("account", id());
    }

    void takeRole(Role newRole) {
        if (role != newRole) endSessions();
        role = newRole;
    }

    void disable(Instant now) {
        if (disabledAt != null) return;
        disabledAt = now;
        endSessions();
    }

    void enable() {
        disabledAt = null;
    }

    void expireAfter(@Nullable LocalDate lastDay, LocalDate today) {
        expiresOn = lastDay;
        if (isExpired(today)) endSessions();
    }

    final void setPassword(String newHash, boolean mustChange, Instant now) {
        passwordHash = newHash;
        passwordChangedAt = now;
        mustChangePassword = mustChange;
        endSessions();
    }

    final void endSessions() {
        signInEpoch++;
    }

    boolean isActive(LocalDate today) {
        return disabledAt == null && !isExpired(today);
    }

    private boolean isExpired(LocalDate today) {
        return expiresOn != null && today.isAfter(expiresOn);
    }

    long id() {
        if (id == null) throw new IllegalStateException("not saved yet");
        return id;
    }

    String username() {
        return username;
    }

    Role role() {
        return role;
    }

    @Nullable
    Instant disabledAt() {
        return disabledAt;
    }

    @Nullable
    LocalDate expiresOn() {
        return expiresOn;
    }

    int signInEpoch() {
        return signInEpoch;
    }

    String passwordHash() {
        return passwordHash;
    }
}
