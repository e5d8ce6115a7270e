package kr.sandan.account;

import java.util.Locale;

/** Whether an account may be used today. */
public enum AccountState {
    /** 사용 중. */
    ACTIVE,
    /** 사용 중지: switched off by an administrator. */
    DISABLED,
    /** 기간 만료: its last day has passed. */
    EXPIRED;

    public String messageKey() {
        return "account.state." + name().toLowerCase(Locale.ROOT);
    }

    /** Kind of the badge that shows it. */
    public String badge() {
        return switch (this) {
            case ACTIVE -> "success";
            case DISABLED -> "danger";
            case EXPIRED -> "warning";
        };
    }
}
